using Dapper;
using EarlySupport.EventStore;

namespace EarlySupport.Service.Hosting.Operation;

/// <param name="Waiting">Messages that are due and not handled yet.</param>
/// <param name="WaitingSince">Of the one that is due longest; null where none waits.</param>
/// <param name="Later">Deadlines that are set for a time to come.</param>
/// <param name="Seal">Number of the last seal, of the log of all organisations; null while nothing is sealed.</param>
public sealed record Running(long Waiting, DateTime? WaitingSince, long Later, long DeadLetters, long? Seal, DateTime? SealedAt);

/// <summary>How the service is doing, for one organisation. That it is answered says that the database is there.</summary>
public sealed class HowItRuns(TenantDatabase database, BusinessClock clock)
{
    private const string Messages = """
        select count(*) filter (where due_at <= @now) as Waiting, min(due_at) filter (where due_at <= @now) as WaitingSince,
            count(*) filter (where due_at > @now) as Later,
            (select count(*) from messages.dead_letters where tenant_id = @tenant) as DeadLetters
        from messages.queue where tenant_id = @tenant
        """;

    private const string LastSeal = "select number as Seal, sealed_at as SealedAt from store.seals order by number desc limit 1";

    public async Task<Running> FindAsync(string tenant, CancellationToken ct)
    {
        MessageCounts counts;
        await using (var connection = await database.OpenAsync(tenant, ct))
            counts = await connection.QuerySingleAsync<MessageCounts>(
                new CommandDefinition(Messages, new { tenant, now = clock.GetUtcNow() }, cancellationToken: ct));
        await using var log = await database.OpenForEngineAsync(ct);
        var seal = await log.QuerySingleOrDefaultAsync<SealRow>(new CommandDefinition(LastSeal, cancellationToken: ct));
        return new Running(counts.Waiting, counts.WaitingSince, counts.Later, counts.DeadLetters, seal?.Seal, seal?.SealedAt);
    }

    private sealed record MessageCounts(long Waiting, DateTime? WaitingSince, long Later, long DeadLetters);

    private sealed record SealRow(long Seal, DateTime SealedAt);
}
