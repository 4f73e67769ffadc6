using EarlySupport.Domain.Organisation;
using EarlySupport.EventStore.Port;
using NpgsqlTypes;

namespace EarlySupport.Service.Organisation;

/// <summary>Who works where, and who answers, or stands in, for whom from which day on.</summary>
public sealed class OrganisationReadModel : IReadModel
{
    private static readonly ReadColumn EmployeeId = new("employee_id", NpgsqlDbType.Text);
    private static readonly ReadColumn SupervisorId = new("supervisor_id", NpgsqlDbType.Text);
    private static readonly ReadColumn Name = new("name", NpgsqlDbType.Text);

    private static readonly ReadTable Organisations = new(
        "organisations", [], [Name, new("time_zone", NpgsqlDbType.Text), new("go_live", NpgsqlDbType.Date)]);

    private static readonly ReadTable Units = new(
        "units", [new("unit_id", NpgsqlDbType.Text)], [Name, new("sector", NpgsqlDbType.Text)]);

    private static readonly ReadTable People = new("people", [EmployeeId],
    [
        Name, new("email", NpgsqlDbType.Text), new("unit_id", NpgsqlDbType.Text), SupervisorId, new("employed_from", NpgsqlDbType.Date),
        new("employed_to", NpgsqlDbType.Date), new("fte_percent", NpgsqlDbType.Numeric),
    ]);

    private static readonly ReadTable LinesOfCommand = new(
        "lines_of_command", [EmployeeId, new("from_day", NpgsqlDbType.Date)], [SupervisorId], Until: "until_day");

    private static readonly ReadTable Supervisors = new("supervisors", [EmployeeId], []);

    private static readonly ReadTable Deputies = new(
        "deputies", [SupervisorId, new("from_day", NpgsqlDbType.Date)],
        [new("deputy_id", NpgsqlDbType.Text), new("to_day", NpgsqlDbType.Date), new("ended_from", NpgsqlDbType.Date)]);

    string IReadModel.Name => "organisation";

    public IReadOnlyList<ReadTable> Tables => [Organisations, Units, People, LinesOfCommand, Supervisors, Deputies];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case OrganisationFounded e:
                rows.Upsert(Organisations, [], e.Name, e.TimeZone, e.GoLive);
                break;
            case OrganisationRenamed e:
                rows.Set(Organisations, [], ("name", e.Name));
                break;
            case TimeZoneChanged e:
                rows.Set(Organisations, [], ("time_zone", e.TimeZone));
                break;
            case GoLiveDateSet e:
                rows.Set(Organisations, [], ("go_live", e.GoLive));
                break;
            case UnitRegistered e:
                rows.Upsert(Units, [e.UnitId], e.Name, e.Sector);
                break;
            case UnitRenamed e:
                rows.Upsert(Units, [e.UnitId], e.Name, e.Sector);
                break;
            case EmployeeRegistered e:
                rows.Upsert(People, [e.EmployeeId],
                    e.Name.Text, e.Email?.Text, e.UnitId, e.SupervisorId, e.EmployedFrom, e.EmployedTo, e.FtePercent);
                AnswerFor(rows, e.EmployeeId, e.EmployedFrom, e.SupervisorId);
                break;
            case PersonErased e:
                rows.Set(People, [e.EmployeeId], ("name", null), ("email", null));
                break;
            case EmployeeDetailsCorrected e:
                rows.Set(People, [e.EmployeeId],
                    ("name", e.Name.Text), ("email", e.Email?.Text), ("employed_from", e.EmployedFrom), ("employed_to", e.EmployedTo),
                    ("fte_percent", e.FtePercent));
                break;
            case EmployeeMovedToUnit e:
                rows.Set(People, [e.EmployeeId], ("unit_id", e.UnitId));
                break;
            case SupervisorAssigned e:
                rows.Set(People, [e.EmployeeId], ("supervisor_id", e.SupervisorId));
                AnswerFor(rows, e.EmployeeId, e.From, e.SupervisorId);
                break;
            case DeputyNamed e:
                rows.Upsert(Deputies, [e.EmployeeId, e.From], e.DeputyId, e.To, null);
                break;
            case DeputyshipEnded e:
                rows.Set(Deputies, [e.EmployeeId, e.From], ("ended_from", e.EndedFrom));
                break;
        }
    }

    private static void AnswerFor(IRowChanges rows, string employeeId, DateOnly from, string? supervisorId)
    {
        rows.Upsert(LinesOfCommand, [employeeId, from], supervisorId);
        if (supervisorId is not null)
            rows.Upsert(Supervisors, [supervisorId]);
    }
}
