using System.Globalization;
using EarlySupport.Domain.OccupationalHealth.CorrectingNote;
using EarlySupport.Domain.Privacy;
using EarlySupport.Service.Access;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.OccupationalHealth.CorrectingNote;

/// <summary>Corrects a note; its earlier versions stay.</summary>
[Needs("read-occupational-health-notes")]
[Needs("write-occupational-health-notes", Method = "POST")]
public sealed class CorrectNotePage(Forms forms, OccupationalHealthNoteList notes) : FormPage(forms)
{
    private string tenant = "";

    [FromRoute]
    public string EmployeeId { get; set; } = "";

    [FromRoute]
    public string NoteId { get; set; } = "";

    public OccupationalHealthNoteVersion Newest { get; private set; } = null!;

    public string Address => $"/occupational-health/people/{EmployeeId}/notes";

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        tenant = (await Forms.CallerAsync(ct)).Tenant;
        if ((await notes.OfAsync(tenant, EmployeeId, ct)).FirstOrDefault(one => one.NoteId == NoteId)?.Versions[^1] is not { Text: not null } newest)
            return false;
        Newest = newest;
        return true;
    }

    protected override void Begin() => Form.Set("text", Newest.Text!);

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        if (Form.Text("text", "notes.no-text") is not { } text)
            return null;
        var corrects = int.TryParse(Form["note-version"], CultureInfo.InvariantCulture, out var version) ? version : 0;
        var correction = new CorrectOccupationalHealthNote(EmployeeId, NoteId, corrects, new OccupationalHealthText(tenant, EmployeeId, text));
        return await RunAsync(correction, "correct-note.done", Address, ct);
    }
}
