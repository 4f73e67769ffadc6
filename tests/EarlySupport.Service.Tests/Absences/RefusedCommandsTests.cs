using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Absences;

/// <summary>What is refused about a single absence: its status, code and sentence, and that nothing is recorded.</summary>
public class RefusedCommandsTests(TestService service) : IClassFixture<TestService>
{
    [Theory]
    [InlineData("E9", "A1", "2026-02-02", "2026-02-03", "100", 404, "employee-unknown",
        "The employee is not known. Check the employee number, or import the employees first.")]
    [InlineData("E1", "A 1", "2026-02-02", "2026-02-03", "100", 422, "absence-id-malformed",
        "The id of the absence cannot be used. Use 1 to 64 characters: letters A to Z, digits, dots, hyphens or underscores.")]
    [InlineData("E1", "A1", "2026-02-02", "2026-02-01", "100", 422, "last-day-before-first",
        "The last day, 1 Feb 2026, is before the first, 2 Feb 2026. Correct one of them, or leave the last day out while the absence continues.")]
    [InlineData("E1", "A1", "2026-02-02", "2026-02-03", "0", 422, "percent-out-of-range",
        "A share of 0% is not possible. Enter a number above 0 and at most 100.")]
    [InlineData("E1", "A1", "2021-02-28", "2021-03-03", "100", 422, "absence-before-employment",
        "The absence begins on 28 Feb 2021, but the employment only began on 1 Mar 2021. Check the day, or the first day of employment.")]
    [InlineData("E3", "A1", "2027-01-01", "2027-01-03", "100", 422, "absence-after-employment",
        "The absence begins on 1 Jan 2027, but the employment ended on 31 Dec 2026. Check the day, or the last day of employment.")]
    [InlineData("E1", "Standing", "2026-02-02", "2026-02-03", "100", 409, "absence-already-reported", null)]
    [InlineData("E2", "Standing", "2026-02-02", "2026-02-03", "100", 409, "absence-id-of-another-person",
        "The id Standing already belongs to another person's absence. Give this absence an id of its own.")]
    public async Task A_report_is_refused(
        string employee, string id, string first, string last, string percent, int status, string code, string? sentence)
    {
        var caller = await WithStandingAbsenceAsync();

        await RefusedAsync(caller, () => caller.ReportAsync(employee, id, first, last, "sickness", percent), status, code, sentence);
    }

    [Theory]
    [InlineData("E1", "A9", "2026-02-02", "2026-02-03", 404, "absence-unknown", "The person has no absence A9. Check the id, or report the absence first.")]
    [InlineData("E2", "Standing", "2026-02-02", "2026-02-03", 404, "absence-unknown", null)]
    [InlineData("E1", "Standing", "2026-02-02", "2026-02-01", 422, "last-day-before-first", null)]
    [InlineData("E1", "Standing", "2020-02-02", "2026-02-01", 422, "absence-before-employment", null)]
    public async Task A_correction_is_refused(
        string employee, string id, string first, string last, int status, string code, string? sentence)
    {
        var caller = await WithStandingAbsenceAsync();

        await RefusedAsync(caller, () => caller.CorrectAsync(employee, id, first, last), status, code, sentence);
    }

    [Theory]
    [InlineData("E1", "A9")]
    [InlineData("E2", "Standing")]
    public async Task Cancelling_what_the_person_never_had_is_refused(string employee, string id)
    {
        var caller = await WithStandingAbsenceAsync();

        await RefusedAsync(caller, () => caller.CancelAsync(employee, id), 404, "absence-unknown", null);
    }

    [Theory]
    [InlineData("E9", "2026-10-30", 10, 404, "employee-unknown", null)]
    [InlineData("E1", "2026-10-30", 301, 422, "allowance-days-out-of-range", "The confirmed number of days, 301, is not possible. Enter a number from 0 to 300.")]
    [InlineData("E1", "2026-10-30", -1, 422, "allowance-days-out-of-range", null)]
    [InlineData("E1", "2026-11-02", 10, 422, "confirmed-in-the-future",
        "The confirmed count is for 2 Nov 2026, which is still to come (today is 1 Nov 2026). Enter the day for which Kela stated the count.")]
    public async Task A_confirmed_count_is_refused(string employee, string asOf, int days, int status, string code, string? sentence)
    {
        var caller = await WithStandingAbsenceAsync();

        await RefusedAsync(
            caller, () => caller.PostAsync($"/api/employees/{employee}/allowance-days", $$"""{"asOf": "{{asOf}}", "days": {{days}}}"""), status, code, sentence);
    }

    [Theory]
    [InlineData("fi", "Henkilöllä ei ole poissaoloa A9. Tarkista tunnus tai ilmoita poissaolo ensin.")]
    [InlineData("sv-FI, fi;q=0.5", "Personen har ingen frånvaro A9. Kontrollera beteckningen eller anmäl frånvaron först.")]
    [InlineData("en", "The person has no absence A9. Check the id, or report the absence first.")]
    [InlineData("de, sv;q=0.3, fi;q=0.8", "Henkilöllä ei ole poissaoloa A9. Tarkista tunnus tai ilmoita poissaolo ensin.")]
    [InlineData("de", "The person has no absence A9. Check the id, or report the absence first.")]
    public async Task The_sentence_is_in_the_language_the_caller_asks_for(string accepted, string sentence)
    {
        var caller = service.CallerOf((await service.NewWorkplaceAsync()).Organisation, language: accepted);

        Assert.Equal(sentence, (await caller.CancelAsync("E1", "A9")).MustRefuse(HttpStatusCode.NotFound, "absence-unknown"));
    }

    [Theory]
    [InlineData("fi", "28.2.2021", "1.3.2021")]
    [InlineData("sv", "28.2.2021", "1.3.2021")]
    [InlineData("en", "28 Feb 2021", "1 Mar 2021")]
    public async Task Facts_are_given_to_programs_as_they_are_and_to_people_in_their_own_way(string language, string first, string from)
    {
        var organisation = (await service.NewWorkplaceAsync()).Organisation;

        var answer = await service.CallerOf(organisation, language: language).ReportAsync("E1", "A1", "2021-02-28");

        var sentence = answer.MustRefuse(HttpStatusCode.UnprocessableEntity, "absence-before-employment");
        Assert.Contains($" {first},", sentence, StringComparison.Ordinal);
        Assert.Contains($" {from}.", sentence, StringComparison.Ordinal);
        Assert.Equal(("2021-02-28", "2021-03-01"), ((string?)answer.Json["firstDay"], (string?)answer.Json["employedFrom"]));
    }

    private async Task<ApiCaller> WithStandingAbsenceAsync()
    {
        var caller = await service.NewWorkplaceAsync();
        (await caller.ReportAsync("E1", "Standing", "2026-01-05", "2026-01-06")).MustBe(HttpStatusCode.OK);
        return caller;
    }

    private async Task RefusedAsync(ApiCaller caller, Func<Task<Answer>> act, int status, string code, string? sentence)
    {
        var before = await service.Data.EventsAsync(caller.Organisation);

        var said = (await act()).MustRefuse((HttpStatusCode)status, code);

        Assert.Equal(sentence ?? said, said);
        Assert.Equal(before, await service.Data.EventsAsync(caller.Organisation));
    }
}
