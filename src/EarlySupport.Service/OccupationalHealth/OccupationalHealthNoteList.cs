using EarlySupport.Domain.OccupationalHealth;
using EarlySupport.Domain.Privacy;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.OccupationalHealth;

/// <param name="Versions">From the first to the newest.</param>
public sealed record OccupationalHealthNote(string NoteId, IReadOnlyList<OccupationalHealthNoteVersion> Versions);

/// <param name="Text">Null once the person is forgotten.</param>
/// <param name="WrittenAt">When it was recorded, UTC.</param>
public sealed record OccupationalHealthNoteVersion(int NoteVersion, string? Text, string WrittenBy, DateTimeOffset WrittenAt);

/// <summary>Occupational health's notes about a person, in the order they were first written. From their stream: no table holds them.</summary>
public sealed class OccupationalHealthNoteList(IEventStore store)
{
    public async Task<IReadOnlyList<OccupationalHealthNote>> OfAsync(string tenant, string employeeId, CancellationToken ct)
    {
        var events = await store.ReadStreamAsync(tenant, OccupationalHealthNotes.StreamId(employeeId), null, null, ct);
        return [.. events.GroupBy(e => Parts(e.Data).NoteId).Select(note => new OccupationalHealthNote(note.Key, [.. note.Select(Version)]))];
    }

    private static OccupationalHealthNoteVersion Version(RecordedEvent e, int place) =>
        new(place + 1, Parts(e.Data).Text.Text, e.Actor, e.RecordedAt);

    private static (string NoteId, OccupationalHealthText Text) Parts(object @event) => @event switch
    {
        OccupationalHealthNoteWritten e => (e.NoteId, e.Text),
        OccupationalHealthNoteCorrected e => (e.NoteId, e.Text),
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is no note."),
    };
}
