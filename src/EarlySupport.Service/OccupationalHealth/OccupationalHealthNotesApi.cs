using System.ComponentModel;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.OccupationalHealth.CorrectingNote;
using EarlySupport.Domain.OccupationalHealth.WritingNote;
using EarlySupport.Domain.Privacy;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.OccupationalHealth;

/// <summary>Occupational health's own notes; nobody else writes or reads them.</summary>
internal static class OccupationalHealthNotesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var notes = api.MapGroup("/occupational-health/employees/{employeeId}/notes").WithTags("Occupational health")
            .Needs(Acts.WriteOccupationalHealthNotes);
        notes.MapGet("", async (string employeeId, OccupationalHealthNoteList list, RequestCaller caller, CancellationToken ct) =>
                await list.OfAsync((await caller.GetAsync(ct)).Tenant, employeeId, ct))
            .Needs(Acts.ReadOccupationalHealthNotes)
            .WithName("ListOccupationalHealthNotes").WithSummary("Occupational health's own notes about a person, each with all its versions.");
        notes.MapPost("", WriteAsync)
            .WithName("WriteOccupationalHealthNote").WithSummary("Note something that is occupational health's own: the employer's side never sees it.")
            .Answers();
        notes.MapPost("/{noteId}/corrections", CorrectAsync)
            .WithName("CorrectOccupationalHealthNote").WithSummary("Correct a note; the version that was read is named, and stays.")
            .Answers();
    }

    private static RouteHandlerBuilder Answers(this RouteHandlerBuilder route) => route
        .Produces<OccupationalHealthNoteAnswer>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> WriteAsync(
        string employeeId, NoteBody body, CommandApi api, RequestCaller caller, HttpContext http, CancellationToken ct)
    {
        var noteId = body.NoteId ?? NewId.Make();
        var text = new OccupationalHealthText((await caller.GetAsync(ct)).Tenant, employeeId, body.Text);
        return Answer(noteId, await api.RunAsync(new WriteOccupationalHealthNote(employeeId, noteId, text), ct), http);
    }

    private static async Task<IResult> CorrectAsync(
        string employeeId, string noteId, NoteCorrectionBody body, CommandApi api, RequestCaller caller, HttpContext http, CancellationToken ct)
    {
        var text = new OccupationalHealthText((await caller.GetAsync(ct)).Tenant, employeeId, body.Text);
        return Answer(noteId, await api.RunAsync(new CorrectOccupationalHealthNote(employeeId, noteId, body.Corrects, text), ct), http);
    }

    private static IResult Answer(string noteId, Outcome outcome, HttpContext http) => outcome.Refusal is { } refusal
        ? Problems.Of(refusal, http)
        : Results.Ok(new OccupationalHealthNoteAnswer(noteId, [.. outcome.Events.Select(StoredEvents.All.NameOf)]));
}

/// <param name="Recorded">Stored names of the events; empty when everything already was so.</param>
internal sealed record OccupationalHealthNoteAnswer(string NoteId, IReadOnlyList<string> Recorded);

internal sealed record NoteBody(
    string Text,
    [property: Description("Made by the service when left out. Give one to be able to send it again without writing it twice.")] string? NoteId = null);

internal sealed record NoteCorrectionBody([property: Description("The version that is corrected: the newest.")] int Corrects, string Text);
