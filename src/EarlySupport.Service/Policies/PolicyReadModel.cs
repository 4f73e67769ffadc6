using System.Text.Json;
using EarlySupport.Domain.Policies;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using NpgsqlTypes;

namespace EarlySupport.Service.Policies;

/// <summary>The organisation's publications of its own rules.</summary>
public sealed class PolicyReadModel : IReadModel
{
    private static readonly ReadTable Policies = new(
        "policies",
        [new("version", NpgsqlDbType.Integer)],
        [
            new("effective_from", NpgsqlDbType.Date), new("rules", NpgsqlDbType.Jsonb), new("remind_after", NpgsqlDbType.Integer),
            new("escalate_after", NpgsqlDbType.Integer),
        ]);

    public string Name => "policies";

    public IReadOnlyList<ReadTable> Tables => [Policies];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        if (recorded.Data is PolicyPublished e)
        {
            var rules = JsonSerializer.Serialize(e.Rules, Json.Plain);
            rows.Upsert(Policies, [e.Version], e.EffectiveFrom, rules, e.ResponseTimes.RemindAfter, e.ResponseTimes.EscalateAfter);
        }
    }
}
