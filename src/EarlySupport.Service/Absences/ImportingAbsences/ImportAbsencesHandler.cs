using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Absences.ImportingAbsences;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences.Reevaluating;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Absences.ImportingAbsences;

/// <summary>How many events a part of an import recorded.</summary>
public sealed record ImportedPart(int Events);

/// <summary>A part of a file: many people in one commit, each evaluated once over all of their rows.</summary>
public static class ImportAbsencesHandler
{
    public static async Task<ImportedPart> HandleAsync(
        ImportAbsences command, IEventSession session, OrganisationReader organisations, AbsenceContexts contexts, CancellationToken ct)
    {
        var organisation = await organisations.SettingsAsync(session.Caller.Tenant, ct);
        var today = contexts.Today(organisation);
        var ids = command.People.Select(p => AbsenceRecord.StreamId(p.EmployeeId)).ToList();
        var records = await session.LoadManyAsync(ids, AbsenceRecord.Empty, AbsenceRecord.Evolve, ct);

        var recorded = 0;
        foreach (var person in command.People)
        {
            var loaded = records[AbsenceRecord.StreamId(person.EmployeeId)];
            var decision = ImportAbsences.Decide(loaded.State, person, out var changed);
            // Nothing new about a person is no reason to look again: importing the same file twice must not cost an evaluation each.
            recorded += session.Record(
                person.EmployeeId, loaded, decision, organisation, today, new Cause(CauseKind.AbsencesImported, changed)).Events.Count;
        }

        return new ImportedPart(recorded);
    }
}
