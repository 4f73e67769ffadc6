using System.ComponentModel;
using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Absences.CancellingAbsence;
using EarlySupport.Domain.Absences.ConfirmingAllowanceDays;
using EarlySupport.Domain.Absences.CorrectingAbsence;
using EarlySupport.Domain.Absences.ReportingAbsence;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Absences;

/// <summary>Single absences: reported, corrected, cancelled and read; confirmed allowance days; the forecast.</summary>
internal static class AbsencesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var person = api.MapGroup("/employees/{employeeId}").WithTags("Absences");
        person.MapGet("/absences", ListAsync).Needs(Acts.ReadAbsences).WithName("ListAbsences").WithSummary("A person's absences as they stand, by first day.");
        person.MapPost("/absences", ReportAsync).Needs(Acts.RecordAbsences).WithName("ReportAbsence").WithSummary("Report an absence.").Answers();
        person.MapPut("/absences/{absenceId}", CorrectAsync).Needs(Acts.RecordAbsences).WithName("CorrectAbsence")
            .WithSummary("Correct a reported absence: the whole record as it should be.").Answers();
        person.MapDelete("/absences/{absenceId}", CancelAsync).Needs(Acts.RecordAbsences).WithName("CancelAbsence").WithSummary("Cancel an absence that never was.").Answers();
        person.MapPost("/allowance-days", ConfirmAsync).Needs(Acts.RecordAbsences).WithName("ConfirmAllowanceDays")
            .WithSummary("Record the sickness-allowance days that Kela has confirmed.").Answers();
    }

    private static RouteHandlerBuilder Answers(this RouteHandlerBuilder route) => route
        .Produces<AbsenceAnswer>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IReadOnlyList<Absence>> ListAsync(string employeeId, AbsenceList absences, RequestCaller caller, CancellationToken ct) =>
        await absences.OfAsync((await caller.GetAsync(ct)).Tenant, employeeId, ct);

    private static async Task<IResult> ReportAsync(string employeeId, AbsenceReport body, CommandApi api, HttpContext http, CancellationToken ct) =>
        body.Refuse() ?? Answer(await api.RunAsync(new ReportAbsence(employeeId, body.ToAbsence(body.AbsenceId)), ct), http);

    private static async Task<IResult> CorrectAsync(
        string employeeId, string absenceId, AbsenceBody body, CommandApi api, HttpContext http, CancellationToken ct) =>
        body.Refuse() ?? Answer(await api.RunAsync(new CorrectAbsence(employeeId, body.ToAbsence(absenceId)), ct), http);

    private static async Task<IResult> CancelAsync(string employeeId, string absenceId, CommandApi api, HttpContext http, CancellationToken ct) =>
        Answer(await api.RunAsync(new CancelAbsence(employeeId, absenceId), ct), http);

    private static async Task<IResult> ConfirmAsync(string employeeId, ConfirmedBody body, CommandApi api, HttpContext http, CancellationToken ct) =>
        PossibleDays.Refuse(("asOf", body.AsOf)) ?? Answer(await api.RunAsync(new ConfirmAllowanceDays(employeeId, body.AsOf, body.Days), ct), http);

    private static IResult Answer(Outcome outcome, HttpContext http) =>
        outcome.Refusal is { } refusal ? Problems.Of(refusal, http) : Results.Ok(AbsenceAnswer.Of(outcome.Events));
}

/// <summary>An absence as it is reported or should read.</summary>
internal record AbsenceBody(
    AbsenceKind Kind,
    [property: Description("Inclusive.")] DateOnly FirstDay,
    [property: Description("Inclusive; left out while the absence goes on.")] DateOnly? LastDay = null,
    [property: Description("Share of the working time that is missed.")] decimal Percent = 100)
{
    public IResult? Refuse() => PossibleDays.Refuse(("firstDay", FirstDay), ("lastDay", LastDay));

    public Absence ToAbsence(string absenceId) => new(absenceId, Kind, FirstDay, LastDay, Percent);
}

internal sealed record AbsenceReport(
    string AbsenceId, AbsenceKind Kind, DateOnly FirstDay, DateOnly? LastDay = null, decimal Percent = 100) : AbsenceBody(Kind, FirstDay, LastDay, Percent);

internal sealed record ConfirmedBody(
    [property: Description("The day at whose end the count stood.")] DateOnly AsOf, int Days);
