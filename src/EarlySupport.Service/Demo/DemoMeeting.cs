using EarlySupport.Domain.CaseMeetings;
using EarlySupport.Domain.CaseMeetings.ClosingCaseMeeting;
using EarlySupport.Domain.CaseMeetings.DiscussingCase;
using EarlySupport.Domain.CaseMeetings.FixingAgenda;
using EarlySupport.Domain.CaseMeetings.SchedulingCaseMeeting;
using EarlySupport.Domain.Privacy;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.CaseMeetings;
using EarlySupport.Service.CaseMeetings.HrQueue;
using EarlySupport.Service.Demo.Stories;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Demo;

/// <summary>HR's case meeting of the day the demo was made: the most urgent of the queue, discussed all but the last; and the next one.</summary>
internal sealed class DemoMeeting(DemoStage stage, IReadOnlySet<string> played)
{
    private const string Held = "palaveri-1";
    private const string Next = "palaveri-2";
    private const int Items = 6;

    private static readonly IReadOnlyList<string> Decisions =
    [
        "Esihenkilö pitää puheeksiottokeskustelun tällä viikolla, HR tukee valmistelussa.",
        "Kutsutaan koolle työterveysneuvottelu ja pyydetään työterveydeltä arvio.",
        "Esihenkilö ottaa yhteyttä poissa olevaan ja sopii paluusuunnitelman aikataulusta.",
        "HR kartoittaa avoimet tehtävät kahdesta lähimmästä yksiköstä.",
        "Muistio käydään läpi työntekijän kanssa ja hyväksytään.",
    ];

    public async Task HoldAsync(DateOnly day, CancellationToken ct)
    {
        await DoAsync("called", new ScheduleCaseMeeting(Held, new MeetingTerms(day, new TimeOnly(13, 0), "Kaupungintalo, kokoushuone Koivu")), ct);
        await DoAsync("next", new ScheduleCaseMeeting(Next, new MeetingTerms(day.AddDays(28), new TimeOnly(13, 0), "Kaupungintalo, kokoushuone Koivu")), ct);
        if (!played.Contains(Key("agenda")))
        {
            var queue = await stage.Get<QueueList>().FindAsync(OrganisationChoice.Demo, new QueueFilter(), ct);
            await DoAsync("agenda", new FixAgenda(Held, [.. queue.Take(Items).Select(item => item.ItemId)], SeenVersion: 1), ct);
        }

        await DiscussAsync(day, ct);
    }

    private async Task DiscussAsync(DateOnly day, CancellationToken ct)
    {
        var agenda = CaseMeetingPage.Of(
            Held, await stage.Get<IEventStore>().ReadStreamAsync(OrganisationChoice.Demo, CaseMeeting.StreamId(Held), null, null, ct)).Items;
        foreach (var (i, item) in agenda.SkipLast(1).Index())
        {
            var decided = new PersonalText(OrganisationChoice.Demo, item.EmployeeId, Decisions[i % Decisions.Count]);
            await DoAsync(
                item.ItemId, new DiscussCase(Held, item.ItemId, decided, Lead.Hr, day.AddDays(14), $"palaveri-1-{i}", $"palaverista-{item.EmployeeId}"), ct);
        }

        await DoAsync("closed", new CloseCaseMeeting(Held, [.. agenda.TakeLast(1).Select(item => item.ItemId)]), ct);
    }

    private static string Key(string what) => $"demo-meeting-{what}";

    private Task DoAsync(string what, object command, CancellationToken ct) =>
        played.Contains(Key(what)) ? Task.CompletedTask : stage.DoAsync(Key(what), Lead.Hr, "hr", command, ct);
}
