using EarlySupport.Domain.EarlySupport;
using EarlySupport.EventStore.Port;
using NpgsqlTypes;

namespace EarlySupport.Service.EarlySupport;

/// <summary>The follow-ups that are scheduled, missed and held.</summary>
public sealed class EarlySupportReadModel : IReadModel
{
    private static readonly ReadTable FollowUps = new("follow_ups", [new("case_id", NpgsqlDbType.Text), new("follow_up_id", NpgsqlDbType.Text)],
    [
        new("employee_id", NpgsqlDbType.Text), new("follow_up_on", NpgsqlDbType.Date), new("state", NpgsqlDbType.Text), new("held_on", NpgsqlDbType.Date),
    ]);

    public string Name => "early-support";

    public IReadOnlyList<ReadTable> Tables => [FollowUps];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case FollowUpScheduled e:
                rows.Upsert(FollowUps, [e.CaseId, e.FollowUpId], e.EmployeeId, e.On, "scheduled", null);
                break;
            case FollowUpMissed e:
                rows.Set(FollowUps, [e.CaseId, e.FollowUpId], ("state", "missed"));
                break;
            case FollowUpHeld e:
                rows.Set(FollowUps, [e.CaseId, e.FollowUpId], ("state", "held"), ("held_on", e.HeldOn));
                break;
        }
    }
}
