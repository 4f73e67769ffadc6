using EarlySupport.Domain;
using EarlySupport.Domain.OccupationalHealth;
using EarlySupport.Domain.OccupationalHealth.CorrectingNote;
using EarlySupport.Domain.OccupationalHealth.WritingNote;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.OccupationalHealth;

public static class OccupationalHealthNoteHandler
{
    public static async Task<Outcome> HandleAsync(
        WriteOccupationalHealthNote command, IEventSession session, AbsenceContexts contexts, CancellationToken ct)
    {
        var person = await contexts.OfAsync(session.Caller.Tenant, command.EmployeeId, absenceId: null, ct);
        return await DecideAsync(session, command.EmployeeId, notes => command.Decide(notes, person.Employment is not null), ct);
    }

    public static Task<Outcome> HandleAsync(CorrectOccupationalHealthNote command, IEventSession session, CancellationToken ct) =>
        DecideAsync(session, command.EmployeeId, command.Decide, ct);

    private static async Task<Outcome> DecideAsync(
        IEventSession session, string employeeId, Func<OccupationalHealthNotes, Decision> decide, CancellationToken ct)
    {
        var notes = await session.LoadAsync(
            OccupationalHealthNotes.StreamId(employeeId), OccupationalHealthNotes.None, OccupationalHealthNotes.Evolve, ct);
        return session.Record(OccupationalHealthNotes.StreamType, notes, decide(notes.State));
    }
}
