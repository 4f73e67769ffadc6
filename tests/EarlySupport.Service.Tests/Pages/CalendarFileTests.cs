using System.Net;
using System.Text.RegularExpressions;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.IntensifiedSupport;
using EarlySupport.Service.Tests.ReturnToWork;
using EarlySupport.Service.Tests.SignIn;
using Ical.Net;
using Ical.Net.CalendarComponents;

namespace EarlySupport.Service.Tests.Pages;

/// <summary>What is to come goes into one's own calendar: what it is and when, and nothing of whom it is about.</summary>
public sealed class CalendarFileTests(CareService service) : IClassFixture<CareService>
{
    [Fact]
    public async Task A_negotiation_is_at_its_time_for_an_hour()
    {
        using var nurse = await service.SignInAsync("B2", "occupational-health");

        var file = await TakenAsync(nurse, "/negotiations", "/negotiations/I1/N1/calendar");

        Assert.Equal(("I1-N1@early-support", "Työterveysneuvottelu", "CONFIRMED", "PRIVATE"), (file.Uid, file.Summary, file.Status, file.Class));
        // 9.30 in Helsinki in winter.
        Assert.Equal(new DateTime(2026, 11, 12, 7, 30, 0, DateTimeKind.Utc), file.Start!.AsUtc);
        Assert.Equal(new DateTime(2026, 11, 12, 8, 30, 0, DateTimeKind.Utc), file.EffectiveEnd().AsUtc);
    }

    [Fact]
    public async Task A_negotiation_that_was_called_off_is_cancelled_in_the_calendar_that_has_it()
    {
        using var hr = await service.SignInAsync("B2", "hr");
        await service.Hr.DoAsync("I2", "negotiations", IntensifiedCases.Negotiation("N9", "2026-12-01"));
        var scheduled = await TakenAsync(hr, "/intensified-support/I2", "/negotiations/I2/N9/calendar");

        await service.Hr.DoAsync("I2", "negotiations/N9/cancellation", """{"why": "Sairastui."}""");
        var cancelled = await TakenAsync(hr, "/intensified-support/I2", "/negotiations/I2/N9/calendar");

        Assert.Equal(("CONFIRMED", "CANCELLED"), (scheduled.Status, cancelled.Status));
        Assert.Equal(scheduled.Uid, cancelled.Uid);
    }

    [Fact]
    public async Task A_follow_up_of_early_support_is_all_day()
    {
        using var supervisor = await service.SignInAsync("B1", "supervisor");
        (await service.Hr.As("B1", "supervisor").InCaseAsync("C1", "follow-ups", """{"followUpId": "F1", "on": "2026-11-30"}""")).MustBe(HttpStatusCode.OK);

        var file = await TakenAsync(supervisor, "/cases/C1", "/cases/C1/follow-ups/F1/calendar");

        Assert.Equal(("C1-F1@early-support", "Seurantakeskustelu"), (file.Uid, file.Summary));
        AssertAllDay(new DateOnly(2026, 11, 30), file);
    }

    [Fact]
    public async Task A_case_meeting_is_at_its_time_and_says_nothing_of_its_agenda()
    {
        using var hr = await service.SignInAsync("B2", "hr");
        (await service.Hr.PostAsync("/api/case-meetings", """{"meetingId": "P1", "on": "2027-06-01", "at": "13:00", "place": "Huone 3"}"""))
            .MustBe(HttpStatusCode.OK);
        var before = await ReadingsAsync();

        var file = await TakenAsync(hr, "/case-meetings/P1", "/case-meetings/P1/calendar");

        Assert.Equal(("P1@early-support", "Työkykypalaveri"), (file.Uid, file.Summary));
        // 13.00 in Helsinki in summer.
        Assert.Equal(new DateTime(2027, 6, 1, 10, 0, 0, DateTimeKind.Utc), file.Start!.AsUtc);
        Assert.Equal(before, await ReadingsAsync());
    }

    [Fact]
    public async Task Steps_contacts_and_follow_ups_of_a_return_are_all_day()
    {
        using var hr = await service.SignInAsync("B2", "hr");
        await service.Hr.InReturnAsync("R1", "follow-ups", """{"followUpId": "F1", "on": "2026-12-10"}""").MustAsync();
        await service.Hr.OpenReturnAsync("R3", "E3").MustAsync();

        AssertAllDay(new DateOnly(2026, 11, 16), await TakenAsync(hr, "/return-to-work/R1", "/return-to-work/R1/steps/1/calendar"));
        AssertAllDay(new DateOnly(2026, 12, 10), await TakenAsync(hr, "/return-to-work/R1", "/return-to-work/R1/follow-ups/F1/calendar"));
        var contact = await TakenAsync(hr, "/return-to-work/R3", "/return-to-work/R3/contact/calendar");
        AssertAllDay(DateOnly.Parse((string)(await service.Hr.ReturnCaseAsync("R3")).Json["contactBy"]!), contact);
        await service.Hr.InReturnAsync("R1", "follow-ups/F1/cancellation", """{"why": "Ei tarpeen."}""").MustAsync();
        Assert.Equal("CANCELLED", (await TakenAsync(hr, "/return-to-work/R1", "/return-to-work/R1/follow-ups/F1/calendar")).Status);
    }

    [Theory]
    [InlineData("/negotiations/I1/N9/calendar")]
    [InlineData("/cases/C1/follow-ups/F9/calendar")]
    [InlineData("/case-meetings/P9/calendar")]
    [InlineData("/return-to-work/R1/steps/9/calendar")]
    [InlineData("/return-to-work/R1/contact/calendar")]
    [InlineData("/return-to-work/R1/follow-ups/F9/calendar")]
    public async Task Of_what_there_is_not_there_is_no_file(string address)
    {
        using var hr = await service.SignInAsync("B2", "hr");

        (await hr.GetAsync(address)).MustBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/negotiations/I1/N1/calendar")]
    [InlineData("/cases/C1/follow-ups/F1/calendar")]
    [InlineData("/case-meetings/P1/calendar")]
    [InlineData("/return-to-work/R1/steps/1/calendar")]
    public async Task Who_may_not_see_a_case_gets_no_file_of_it(string address)
    {
        using var stranger = await service.SignInAsync("B2", "employee");

        (await stranger.GetAsync(address)).MustBe(HttpStatusCode.Forbidden);
    }

    // Taken from the page that links to it. The people of CareService, and all that stands in their cases, are nowhere in it.
    private static async Task<CalendarEvent> TakenAsync(Browser browser, string page, string address)
    {
        Assert.Contains($"href=\"{address}\"", (await browser.GetAsync(page)).MustBe(HttpStatusCode.OK).Body, StringComparison.Ordinal);
        var file = (await browser.GetAsync(address)).MustBe(HttpStatusCode.OK);
        Assert.Equal("text/calendar; charset=utf-8", file.Headers["Content-Type"]);
        Assert.StartsWith("attachment; filename=early-support.ics;", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal(
            ["CLASS", "DTSTAMP", "DTSTART", "DURATION", "SEQUENCE", "STATUS", "SUMMARY", "UID"],
            Regex.Match(file.Body, "BEGIN:VEVENT\r\n(.*)END:VEVENT", RegexOptions.Singleline).Groups[1].Value
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', ';')[0]).Order(StringComparer.Ordinal));
        return Assert.Single(Calendar.Load(file.Body)!.Events);
    }

    private static void AssertAllDay(DateOnly day, CalendarEvent file)
    {
        Assert.True(file.IsAllDay);
        Assert.Equal(day, file.Start!.Date);
        Assert.Equal(day.AddDays(1), file.EffectiveEnd().Date);
    }

    private Task<long> ReadingsAsync() => service.Data.OneAsync<long>("select count(*) from privacy.access_log where act <> 'read-case-meetings'");
}

internal static class CalendarEnds
{
    /// <summary>The end that its length gives.</summary>
    public static Ical.Net.DataTypes.CalDateTime EffectiveEnd(this CalendarEvent entry) => entry.Start!.Add(entry.Duration!.Value);
}
