using EarlySupport.Domain.OccupationalHealth.WritingNote;
using EarlySupport.Domain.Privacy;
using EarlySupport.Service.Access;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.OccupationalHealth;

/// <summary>Occupational health's own notes about a person: read, and written one more.</summary>
[Needs("read-occupational-health-notes")]
[Needs("write-occupational-health-notes", Method = "POST")]
public sealed class NotesPage(Forms forms, OccupationalHealthNoteList notes, PersonNames names) : FormPage(forms)
{
    private IReadOnlyDictionary<string, string> writers = new Dictionary<string, string>();
    private string tenant = "";

    [FromRoute]
    public string EmployeeId { get; set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The newest first.</summary>
    public IReadOnlyList<OccupationalHealthNote> Notes { get; private set; } = [];

    public string NameOf(string id) => writers.GetValueOrDefault(id, id);

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        tenant = (await Forms.CallerAsync(ct)).Tenant;
        Name = (await names.OfAsync(tenant, EmployeeId, ct)).Name;
        Notes = [.. (await notes.OfAsync(tenant, EmployeeId, ct)).Reverse()];
        writers = await names.OfAsync(tenant, Notes.SelectMany(note => note.Versions.Select(version => version.WrittenBy)), ct);
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        if (Form.Text("text", "notes.no-text") is not { } text)
            return null;
        var note = new WriteOccupationalHealthNote(EmployeeId, Form.Id, new OccupationalHealthText(tenant, EmployeeId, text));
        return await RunAsync(note, "notes.done", $"/occupational-health/people/{EmployeeId}/notes", ct);
    }
}
