using EarlySupport.Domain.Access;
using EarlySupport.Service.Access;

namespace EarlySupport.Service.Cli;

/// <summary>What whoever types a command reads of people: allowed by the same table as over HTTP, and written into the same log before it is shown.</summary>
internal sealed class OperatorReading(IServiceProvider services, string tenant, Act act, AccessDecision decision, string? reference)
{
    public string Tenant => tenant;

    public Readership Readership() => Access.Readership.Of(act, Role.Operator, tenant, CliRun.Operator, DateTimeOffset.UnixEpoch);

    /// <summary>The rows that are shown, once it is written whose they are.</summary>
    public async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(Task<IReadOnlyList<TRow>> asked, Func<TRow, string> employeeOf, CancellationToken ct)
    {
        var rows = await asked;
        await LogAsync([.. rows.Select(employeeOf).Distinct()], null, ct);
        return rows;
    }

    /// <summary>Writes whose record is about to be shown; nothing where there is none, which the command then says.</summary>
    public async Task LogAsync(Named named, CancellationToken ct)
    {
        if (await services.GetRequiredService<Standings>().FindAsync(tenant, CliRun.Operator, named, ct) is { } found)
            await LogAsync([found.EmployeeId], named.CaseId, ct);
    }

    private Task LogAsync(IReadOnlyList<string> people, string? caseId, CancellationToken ct) => services.GetRequiredService<AccessLog>().WriteAsync(
        new Reading(tenant, CliRun.Operator, Role.Operator, decision.Relation!.Value, act, decision.Purpose!.Value, reference, caseId, people), ct);
}
