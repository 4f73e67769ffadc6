using EarlySupport.Domain;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.CaseMeetings;
using EarlySupport.Domain.CaseMeetings.ClosingCaseMeeting;
using EarlySupport.Domain.CaseMeetings.DiscussingCase;
using EarlySupport.Domain.CaseMeetings.FixingAgenda;
using EarlySupport.Domain.CaseMeetings.SchedulingCaseMeeting;
using EarlySupport.Domain.Privacy;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.CaseMeetings;

/// <summary>HR's case meetings: scheduled, their agendas taken from the queue, discussed item by item, closed.</summary>
internal static class CaseMeetingsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var meetings = api.MapGroup("/case-meetings").WithTags("Case meetings");
        meetings.MapPost("", ScheduleAsync).Needs(Acts.HoldCaseMeetings)
            .WithName("ScheduleCaseMeeting").WithSummary("Schedule a meeting; with the id of one that is scheduled, move it.").Answers();
        meetings.MapGet("", async (CaseMeetingList list, RequestCaller caller, CancellationToken ct) =>
                await list.FindAsync((await caller.GetAsync(ct)).Tenant, ct))
            .Needs(Acts.HoldCaseMeetings)
            .WithName("ListCaseMeetings").WithSummary("Case meetings, the newest day first.");
        meetings.MapGet("/{meetingId}", ReadAsync).Needs(Acts.ReadCaseMeetings, About.Many)
            .WithName("ReadCaseMeeting").WithSummary("A meeting with its agenda and minutes.")
            .Produces<CaseMeetingPage>().ProducesProblem(StatusCodes.Status404NotFound);
        meetings.MapPost("/{meetingId}/agenda", FixAsync).Needs(Acts.HoldCaseMeetings)
            .WithName("FixAgenda")
            .WithSummary("Take items of the queue as the agenda, in this order, in place of the one before; until the first item is discussed.").Answers();
        meetings.MapPost("/{meetingId}/items/{itemId}/discussion", DiscussAsync).Needs(Acts.HoldCaseMeetings)
            .WithName("DiscussCase")
            .WithSummary("Record what was decided, who sees to it and by when; the case gets it as a measure, and is opened where there is none.").Answers();
        meetings.MapPost("/{meetingId}/closing", CloseAsync).Needs(Acts.HoldCaseMeetings)
            .WithName("CloseCaseMeeting").WithSummary("Close the meeting; what was not discussed is carried over by name.").Answers();
    }

    private static RouteHandlerBuilder Answers(this RouteHandlerBuilder route) => route
        .Produces<CaseMeetingAnswer>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> ScheduleAsync(MeetingBody body, CommandApi api, HttpContext http, CancellationToken ct)
    {
        if (PossibleDays.Refuse(("on", body.On)) is { } impossible)
            return impossible;
        return MeetingTime.TryRead(body.At, out var at)
            ? await AnswerAsync(new ScheduleCaseMeeting(body.MeetingId ?? NewId.Make(), new MeetingTerms(body.On, at, body.Place)), api, http, ct)
            : Problems.Malformed("at", body.At, MeetingTime.Expected);
    }

    private static async Task<IResult> ReadAsync(
        string meetingId, IEventStore store, RequestCaller caller, AccessCheck access, HttpContext http, CancellationToken ct)
    {
        if (await CaseMeetingPage.FindAsync(store, (await caller.GetAsync(ct)).Tenant, meetingId, ct) is not { } meeting)
            return Problems.Of(Decision.Refused(RefusalCodes.CaseMeetingUnknown).Refusal!, http);
        await access.LogAsync([.. meeting.Items.Select(item => item.EmployeeId).Distinct()], ct);
        return Results.Ok(meeting);
    }

    // Whether a list's items may be null is not looked at when the body is read.
    private static async Task<IResult> FixAsync(string meetingId, AgendaBody body, CommandApi api, HttpContext http, CancellationToken ct) =>
        body.ItemIds.Contains(null!)
            ? Problems.Malformed("itemIds", "null", "ids of items of the queue")
            : await AnswerAsync(new FixAgenda(meetingId, body.ItemIds, body.Version), api, http, ct);

    // An item that is not there is nobody's; the command is refused for it, or for what is wrong before.
    private static async Task<IResult> DiscussAsync(
        string meetingId, string itemId, DiscussionBody body, CaseMeetingList list, RequestCaller caller, CommandApi api, HttpContext http,
        CancellationToken ct)
    {
        if (PossibleDays.Refuse(("due", body.Due)) is { } impossible)
            return impossible;
        var tenant = (await caller.GetAsync(ct)).Tenant;
        var decision = new PersonalText(tenant, await list.EmployeeOfAsync(tenant, meetingId, itemId, ct) ?? "", body.Decision);
        var discuss = new DiscussCase(meetingId, itemId, decision, body.OwnerId, body.Due, MeasureId: NewId.Make(), NewCaseId: NewId.Make());
        return await AnswerAsync(discuss, api, http, ct);
    }

    private static async Task<IResult> CloseAsync(string meetingId, MeetingClosingBody body, CommandApi api, HttpContext http, CancellationToken ct) =>
        (body.CarriedOver ?? []).Contains(null!)
            ? Problems.Malformed("carriedOver", "null", "ids of items of the agenda")
            : await AnswerAsync(new CloseCaseMeeting(meetingId, body.CarriedOver ?? []), api, http, ct);

    private static async Task<IResult> AnswerAsync(object command, CommandApi api, HttpContext http, CancellationToken ct)
    {
        var outcome = await api.RunAsync(command, ct);
        if (outcome.Refusal is { } refusal)
            return Problems.Of(refusal, http);
        var decided = (DecidedCaseMeeting)outcome;
        return Results.Ok(new CaseMeetingAnswer(decided.MeetingId, decided.Version, decided.CaseId, [.. decided.Events.Select(StoredEvents.All.NameOf)]));
    }
}
