using EarlySupport.Domain.Privacy;

// Names and shapes are a storage format: events that are written stay as they are. A new shape is a new version beside the old one.
namespace EarlySupport.Domain.OccupationalHealth;

/// <summary>Occupational health noted something about a person for itself; nobody of the employer's side sees it, nor that it is there.</summary>
public sealed record OccupationalHealthNoteWritten(string EmployeeId, string NoteId, OccupationalHealthText Text);

/// <summary>The note should have read otherwise; what it said before stays.</summary>
/// <param name="NoteVersion">That of the corrected note: 2 for the first correction.</param>
public sealed record OccupationalHealthNoteCorrected(string EmployeeId, string NoteId, int NoteVersion, OccupationalHealthText Text);
