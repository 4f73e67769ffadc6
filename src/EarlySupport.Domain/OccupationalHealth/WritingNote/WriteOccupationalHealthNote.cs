using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.OccupationalHealth.WritingNote;

/// <summary>Occupational health notes something about an employee for itself.</summary>
public sealed record WriteOccupationalHealthNote(string EmployeeId, string NoteId, OccupationalHealthText Text)
{
    /// <param name="employeeKnown">Whether the organisation has the employee, now or before.</param>
    public Decision Decide(OccupationalHealthNotes known, bool employeeKnown)
    {
        if (!employeeKnown)
            return Decision.Refused(RefusalCodes.EmployeeUnknown);
        if (!Identifier.IsWellFormed(NoteId))
            return Decision.Refused(RefusalCodes.IdMalformed, ("field", "noteId"), ("maximum", Identifier.MaximumLength));
        if (OccupationalHealthNotes.UnlessSaid(Text) is { } unsaid)
            return unsaid;
        if (!known.Versions.TryGetValue(NoteId, out var versions))
            return Decision.Of(new OccupationalHealthNoteWritten(EmployeeId, NoteId, Text));
        return versions[0] == Text ? Decision.Nothing : Decision.Refused(RefusalCodes.IdAlreadyUsed, ("id", NoteId));
    }
}
