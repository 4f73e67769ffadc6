using System.Text.Json.Nodes;
using EarlySupport.Service.OccupationalHealth;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Privacy.ShowingOwnData;

/// <summary>What occupational health has noted: for the employee and nobody of the employer's side.</summary>
public sealed class NotesData(OccupationalHealthNoteList notes, OrganisationReader organisations, OwnDataWords words) : IOwnDataSource
{
    public const string Notes = "occupational-health-notes";

    public async Task<IReadOnlyList<OwnDataSection>> ReadAsync(OwnDataRequest request, CancellationToken ct)
    {
        if (!request.ByThemself)
            return [];
        var organisation = await organisations.SettingsAsync(request.Tenant, ct);
        var written = await notes.OfAsync(request.Tenant, request.EmployeeId, ct);
        return [new OwnDataSection(Notes, [.. written.SelectMany(note => note.Versions.Select(version => Entry(note.NoteId, version)))])];

        OwnDataEntry Entry(string noteId, OccupationalHealthNoteVersion version) => new(
            words.Text("note", request.Language), organisation.DayAt(version.WrittenAt), version.WrittenAt, version.WrittenBy, "occupational-health", noteId,
            new JsonObject { ["noteVersion"] = version.NoteVersion, ["text"] = version.Text is null ? new JsonObject { ["forgotten"] = true } : version.Text });
    }
}
