using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.OccupationalHealth.CorrectingNote;

/// <summary>The note should have read otherwise: a new version of it. Earlier versions stay.</summary>
/// <param name="Corrects">The version that was read and is corrected.</param>
public sealed record CorrectOccupationalHealthNote(string EmployeeId, string NoteId, int Corrects, OccupationalHealthText Text)
{
    public Decision Decide(OccupationalHealthNotes known)
    {
        if (!known.Versions.TryGetValue(NoteId, out var versions))
            return Decision.Refused(RefusalCodes.NoteUnknown, ("noteId", NoteId));
        if (OccupationalHealthNotes.UnlessSaid(Text) is { } unsaid)
            return unsaid;
        var newest = versions.Count;
        if (versions[^1] == Text && Corrects >= newest - 1 && Corrects <= newest)
            return Decision.Nothing;
        return Corrects == newest
            ? Decision.Of(new OccupationalHealthNoteCorrected(EmployeeId, NoteId, newest + 1, Text))
            : Decision.Refused(RefusalCodes.NoteVersionPassed, ("noteVersion", Corrects), ("newest", newest));
    }
}
