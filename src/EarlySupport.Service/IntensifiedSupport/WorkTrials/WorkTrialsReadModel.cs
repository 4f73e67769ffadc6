using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using NpgsqlTypes;

namespace EarlySupport.Service.IntensifiedSupport.WorkTrials;

/// <summary>Work trials that run, and what those that ended have shown.</summary>
public sealed class WorkTrialsReadModel : IReadModel
{
    private static readonly ReadTable Trials = new("work_trials", [new("case_id", NpgsqlDbType.Text), new("trial_id", NpgsqlDbType.Text)],
    [
        new("employee_id", NpgsqlDbType.Text), new("arranged_by", NpgsqlDbType.Text), new("first_day", NpgsqlDbType.Date), new("last_day", NpgsqlDbType.Date),
        new("unit_id", NpgsqlDbType.Text), new("state", NpgsqlDbType.Text), new("ended_on", NpgsqlDbType.Date), new("result", NpgsqlDbType.Text),
    ]);

    public string Name => "work-trials";

    public IReadOnlyList<ReadTable> Tables => [Trials];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case WorkTrialStarted { Trial: var t } e:
                rows.Upsert(Trials, [e.CaseId, e.TrialId], e.EmployeeId, FieldName.Of(t.By), t.From, t.To, t.UnitId, "running", null, null);
                break;
            case WorkTrialEnded e:
                rows.Set(Trials, [e.CaseId, e.TrialId], ("state", "ended"), ("ended_on", e.EndedOn), ("result", FieldName.Of(e.Result)));
                break;
        }
    }
}
