using System.Collections.Immutable;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.OccupationalHealth;

/// <summary>
/// Occupational health's own notes about a person. A stream of their own with keys of their own: nothing that reads the person's other
/// streams comes upon them.
/// </summary>
/// <param name="Versions">By note id, from the first version on.</param>
public sealed record OccupationalHealthNotes(ImmutableDictionary<string, ImmutableList<OccupationalHealthText>> Versions)
{
    public const string StreamType = "occupational_health_notes";

    public static OccupationalHealthNotes None { get; } = new(ImmutableDictionary<string, ImmutableList<OccupationalHealthText>>.Empty);

    public static string StreamId(string employeeId) => $"occupational-health-notes-{employeeId}";

    public static OccupationalHealthNotes Evolve(OccupationalHealthNotes state, object @event) => @event switch
    {
        OccupationalHealthNoteWritten e => new(state.Versions.Add(e.NoteId, [e.Text])),
        OccupationalHealthNoteCorrected e => new(state.Versions.SetItem(e.NoteId, state.Versions[e.NoteId].Add(e.Text))),
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is not an event of occupational health's notes."),
    };

    /// <summary>The refusal of a note that says nothing; null when it says something.</summary>
    internal static Decision? UnlessSaid(OccupationalHealthText text) =>
        string.IsNullOrWhiteSpace(text.Text) ? Decision.Refused(RefusalCodes.TextMissing, ("field", "text")) : null;
}
