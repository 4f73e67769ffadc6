using EarlySupport.Domain.ReturnToWork;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using NpgsqlTypes;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>Contacts and the next one due, steps planned and started, returns and relapses, follow-ups.</summary>
public sealed class ReturnToWorkReadModel : IReadModel
{
    private static readonly ReadColumn CaseId = new("case_id", NpgsqlDbType.Text);
    private static readonly ReadColumn EmployeeId = new("employee_id", NpgsqlDbType.Text);
    private static readonly ReadColumn State = new("state", NpgsqlDbType.Text);
    private static readonly ReadColumn HeldOn = new("held_on", NpgsqlDbType.Date);
    private static readonly ReadColumn Share = new("share", NpgsqlDbType.Numeric);

    private static readonly ReadTable Contacts = new("contacts", [CaseId, new("contact_id", NpgsqlDbType.Text)],
        [EmployeeId, HeldOn, new("form", NpgsqlDbType.Text)]);
    private static readonly ReadTable NextContacts = new("next_contacts", [CaseId], [EmployeeId, new("contact_by", NpgsqlDbType.Date)]);

    private static readonly ReadTable Steps = new("return_steps", [CaseId, new("step_number", NpgsqlDbType.Integer)],
    [
        EmployeeId, new("planned_from", NpgsqlDbType.Date), new("planned_to", NpgsqlDbType.Date), new("planned_share", NpgsqlDbType.Numeric),
        State, new("started_on", NpgsqlDbType.Date), Share,
    ]);

    private static readonly ReadTable Returns = new("returns", [CaseId, new("return_number", NpgsqlDbType.Integer)],
        [EmployeeId, new("planned_on", NpgsqlDbType.Date), new("returned_on", NpgsqlDbType.Date), Share, new("relapse_on", NpgsqlDbType.Date)]);

    private static readonly ReadTable FollowUps = new("return_follow_ups", [CaseId, new("follow_up_id", NpgsqlDbType.Text)],
        [EmployeeId, new("follow_up_on", NpgsqlDbType.Date), State, HeldOn]);

    public string Name => "return-to-work";

    public IReadOnlyList<ReadTable> Tables => [Contacts, NextContacts, Steps, Returns, FollowUps];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case ReturnToWorkOpened e:
                rows.Upsert(NextContacts, [e.CaseId], e.EmployeeId, e.ContactBy);
                break;
            case ContactHeld e:
                rows.Upsert(Contacts, [e.CaseId, e.ContactId], e.EmployeeId, e.Contact.HeldOn, FieldName.Of(e.Contact.Form));
                if (e.ContactBy is not null)
                    rows.Upsert(NextContacts, [e.CaseId], e.EmployeeId, e.ContactBy);
                break;
            case ReturnPlanAgreed e:
                Agreed(e, rows);
                break;
            case ReturnStepStarted e:
                rows.Set(Steps, [e.CaseId, e.StepNumber], ("state", "started"), ("started_on", e.StartedOn), ("share", e.SharePercent));
                break;
            case ReturnStepMissed e:
                rows.Set(Steps, [e.CaseId, e.StepNumber], ("state", "missed"));
                break;
            case ReturnedToWork e:
                Drop(e.CaseId, e.DroppedSteps, rows);
                rows.Delete(NextContacts, [e.CaseId]);
                rows.Upsert(Returns, [e.CaseId, e.ReturnNumber], e.EmployeeId, e.PlannedOn, e.ReturnedOn, e.SharePercent, null);
                break;
            case RelapseNoted e:
                Drop(e.CaseId, e.DroppedSteps, rows);
                rows.Upsert(NextContacts, [e.CaseId], e.EmployeeId, e.ContactBy);
                if (e.ReturnNumber is { } number)
                    rows.Set(Returns, [e.CaseId, number], ("relapse_on", e.On));
                break;
            case ReturnFollowUpScheduled e:
                rows.Upsert(FollowUps, [e.CaseId, e.FollowUpId], e.EmployeeId, e.On, "scheduled", null);
                break;
            case ReturnFollowUpHeld e:
                rows.Set(FollowUps, [e.CaseId, e.FollowUpId], ("state", "held"), ("held_on", e.HeldOn));
                break;
            case ReturnFollowUpCancelled e:
                rows.Set(FollowUps, [e.CaseId, e.FollowUpId], ("state", "cancelled"));
                break;
            case ReturnFollowUpMissed e:
                rows.Set(FollowUps, [e.CaseId, e.FollowUpId], ("state", "missed"));
                break;
        }
    }

    private static void Agreed(ReturnPlanAgreed e, IRowChanges rows)
    {
        Drop(e.CaseId, e.DroppedSteps, rows);
        rows.Delete(NextContacts, [e.CaseId]);
        foreach (var (i, step) in e.Steps.Index())
            rows.Upsert(Steps, [e.CaseId, e.FirstStepNumber + i], e.EmployeeId, step.From, step.To, step.SharePercent, "planned", null, null);
    }

    private static void Drop(string caseId, IReadOnlyList<int> steps, IRowChanges rows)
    {
        foreach (var number in steps)
            rows.Delete(Steps, [caseId, number]);
    }
}
