using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.EventStore.Port;
using NpgsqlTypes;

namespace EarlySupport.Service.Cases;

/// <summary>
/// Whose approval each memo waits for. The memo of a conversation is the supervisor's, who wrote it, and waits for the employee's; so does a
/// return plan, which is one memo in versions. That of a negotiation waits for every party that was present. A new version waits anew.
/// </summary>
public sealed class MemosReadModel : IReadModel
{
    private static readonly ReadTable Memos = new("memos", [new("case_id", NpgsqlDbType.Text), new("memo_id", NpgsqlDbType.Text)],
    [
        new("employee_id", NpgsqlDbType.Text), new("held_on", NpgsqlDbType.Date), new("version", NpgsqlDbType.Integer),
        new("awaits_employee", NpgsqlDbType.Boolean), new("awaits_employer", NpgsqlDbType.Boolean), new("awaits_occupational_health", NpgsqlDbType.Boolean),
    ]);

    public string Name => "memos";

    public IReadOnlyList<ReadTable> Tables => [Memos];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case ConversationLogged e:
                rows.Upsert(Memos, [e.CaseId, e.ConversationId], e.EmployeeId, e.Conversation.HeldOn, 1, true, false, false);
                break;
            case MemoCorrected e:
                rows.Set(Memos, [e.CaseId, e.ConversationId], ("version", e.MemoVersion), ("awaits_employee", true));
                break;
            case MemoApproved e when e.ApprovedBy == e.EmployeeId:
                rows.Set(Memos, [e.CaseId, e.ConversationId], ("awaits_employee", false));
                break;
            // Intensified support
            case NegotiationHeld { Negotiation: var held } e:
                rows.Upsert(
                    Memos, [e.CaseId, e.NegotiationId], e.EmployeeId, held.HeldOn, 1, true, true, held.Parties().Contains(NegotiationParty.OccupationalHealth));
                break;
            case NegotiationMemoCorrected e:
                rows.Set(Memos, [e.CaseId, e.NegotiationId], [("version", e.MemoVersion), .. e.Awaits.Select(party => (Awaits(party), (object?)true))]);
                break;
            case NegotiationMemoApproved e:
                rows.Set(Memos, [e.CaseId, e.NegotiationId], (Awaits(e.Party), false));
                break;
            // Return to work
            case ReturnPlanAgreed e:
                rows.Upsert(Memos, [e.CaseId, ReturnToWorkCase.PlanId], e.EmployeeId, e.AgreedOn, e.PlanVersion, true, false, false);
                break;
            case ReturnPlanApproved e:
                rows.Set(Memos, [e.CaseId, ReturnToWorkCase.PlanId], ("awaits_employee", false));
                break;
        }
    }

    private static string Awaits(NegotiationParty party) => party switch
    {
        NegotiationParty.Employee => "awaits_employee",
        NegotiationParty.Employer => "awaits_employer",
        NegotiationParty.OccupationalHealth => "awaits_occupational_health",
        _ => throw new ArgumentOutOfRangeException(nameof(party)),
    };
}
