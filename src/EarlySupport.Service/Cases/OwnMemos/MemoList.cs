using Dapper;
using EarlySupport.Domain.Cases;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Cases.OwnMemos;

/// <param name="MemoId">Of the conversation or negotiation; of a return plan, always the same.</param>
/// <param name="Awaits">Whether the newest version waits for the employee's approval.</param>
public sealed record MemoRow(string CaseId, CaseKind Kind, string MemoId, DateOnly HeldOn, int Version, bool Awaits)
{
    /// <summary>Where the employee reads it.</summary>
    public string Address => Kind switch
    {
        CaseKind.EarlySupport => $"/my/memos/conversations/{CaseId}/{MemoId}",
        CaseKind.IntensifiedSupport => $"/my/memos/negotiations/{CaseId}/{MemoId}",
        _ => $"/my/memos/plans/{CaseId}",
    };
}

/// <summary>The memos of one person's conversations and negotiations, and their return plans, the newest first.</summary>
public sealed class MemoList(TenantDatabase database)
{
    private static readonly string Memos = SqlFile.Beside<MemoList>("memos");

    public async Task<IReadOnlyList<MemoRow>> OfPersonAsync(string tenant, string employeeId, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Memos, new { tenant, employeeId }, cancellationToken: ct));
        return [.. rows.Select(row => new MemoRow(row.CaseId, FieldName.Parse<CaseKind>(row.Kind), row.MemoId, row.HeldOn, row.Version, row.Awaits))];
    }

    private sealed record Row(string CaseId, string Kind, string MemoId, DateOnly HeldOn, int Version, bool Awaits);
}
