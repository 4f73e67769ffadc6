using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using NpgsqlTypes;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

/// <summary>The calendar of negotiations, and what was decided in them.</summary>
public sealed class NegotiationsReadModel : IReadModel
{
    private static readonly ReadTable Negotiations = new("negotiations", [new("case_id", NpgsqlDbType.Text), new("negotiation_id", NpgsqlDbType.Text)],
    [
        new("employee_id", NpgsqlDbType.Text), new("negotiation_on", NpgsqlDbType.Date), new("negotiation_at", NpgsqlDbType.Time),
        new("state", NpgsqlDbType.Text), new("held_on", NpgsqlDbType.Date),
    ]);

    private static readonly ReadTable Decisions = new("negotiation_decisions", [new("case_id", NpgsqlDbType.Text), new("decision_id", NpgsqlDbType.Text)],
    [
        new("negotiation_id", NpgsqlDbType.Text), new("employee_id", NpgsqlDbType.Text), new("owner_id", NpgsqlDbType.Text), new("due", NpgsqlDbType.Date),
        new("state", NpgsqlDbType.Text),
    ]);

    public string Name => "negotiations";

    public IReadOnlyList<ReadTable> Tables => [Negotiations, Decisions];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case NegotiationScheduled { Negotiation: var n } e:
                rows.Upsert(Negotiations, [e.CaseId, e.NegotiationId], e.EmployeeId, n.On, n.At, "scheduled", null);
                break;
            case NegotiationRescheduled e:
                rows.Set(Negotiations, [e.CaseId, e.NegotiationId], ("negotiation_on", e.On), ("negotiation_at", e.At), ("state", "scheduled"));
                break;
            case NegotiationCancelled e:
                rows.Set(Negotiations, [e.CaseId, e.NegotiationId], ("state", "cancelled"));
                break;
            case NegotiationMissed e:
                rows.Set(Negotiations, [e.CaseId, e.NegotiationId], ("state", "missed"));
                break;
            case NegotiationHeld e:
                rows.Set(Negotiations, [e.CaseId, e.NegotiationId], ("state", "held"), ("held_on", e.Negotiation.HeldOn));
                foreach (var decision in e.Negotiation.Decisions)
                    rows.Upsert(Decisions, [e.CaseId, decision.DecisionId], e.NegotiationId, e.EmployeeId, decision.OwnerId, decision.Due, "open");
                break;
            case NegotiationDecisionSettled e:
                rows.Set(Decisions, [e.CaseId, e.DecisionId], ("state", FieldName.Of(e.Result)));
                break;
            case NegotiationDecisionWentOverdue e:
                rows.Set(Decisions, [e.CaseId, e.DecisionId], ("state", "overdue"));
                break;
        }
    }
}
