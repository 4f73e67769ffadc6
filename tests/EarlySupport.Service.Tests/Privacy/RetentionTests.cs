using System.Net;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>What is due is listed by the terms that the organisation has set, and nothing without them.</summary>
public sealed class RetentionTests : OverTime
{
    [Fact]
    public async Task Nothing_is_due_until_somebody_sets_how_long_it_is_kept()
    {
        var caller = await AtWorkAsync();
        await caller.CloseOneAsync("C1", "E3");
        await UntilAsync("2040-01-01 10:00");

        Assert.Empty(await caller.DueAsync());
        var missing = (await caller.GetAsync("/api/retention")).MustBe(HttpStatusCode.OK);
        Assert.Equal(
            """{"inForce":null,"missing":["early-support","intensified-support","return-to-work","employment"],"publications":[]}""", missing.Body);
    }

    [Fact]
    public async Task Publishing_is_told_and_again_changes_nothing()
    {
        var caller = await AtWorkAsync();

        (await caller.PublishRetentionAsync("2026-03-03", """[{"class": "early-support", "years": 2}]""")).MustBe(HttpStatusCode.NoContent);
        (await caller.PublishRetentionAsync("2026-03-03", """[{"class": "early-support", "years": 2}]""")).MustBe(HttpStatusCode.NoContent);

        Assert.Equal(["retention_published"], await Service.Data.StreamAsync(caller.Organisation, "retention"));
        Assert.Null((int?)(await caller.GetAsync("/api/retention")).Json["inForce"]);
        await UntilAsync("2026-03-03 00:00");
        Assert.Equal(
            """{"inForce":1,"missing":["intensified-support","return-to-work","employment"],"publications":[{"version":1,"effectiveFrom":"2026-03-03","terms":[{"class":"early-support","years":2}]}]}""",
            (await caller.GetAsync("/api/retention")).Body);
    }

    [Theory]
    [InlineData("""[{"class": "employment", "years": 51}]""", "retention-years-out-of-range", "A retention period of 51 years for employment cannot be used. Give whole years, 1 to 50.")]
    [InlineData("""[{"class": "employment", "years": 5}, {"class": "employment", "years": 6}]""", "retention-class-twice", "The retention period of employment is given twice. Give each class once.")]
    public async Task What_cannot_be_set_is_refused(string terms, string code, string said)
    {
        var caller = await AtWorkAsync();

        Assert.Equal(said, (await caller.PublishRetentionAsync("2026-03-03", terms)).MustRefuse(HttpStatusCode.UnprocessableEntity, code));

        Assert.Empty(await Service.Data.StreamAsync(caller.Organisation, "retention"));
    }

    [Fact]
    public async Task A_term_that_is_none_and_a_day_that_cannot_be_are_told()
    {
        var caller = await AtWorkAsync();

        (await caller.PublishRetentionAsync("2026-03-03", "[null]")).MustRefuse(HttpStatusCode.BadRequest, "malformed-request");
        (await caller.PublishRetentionAsync("9999-03-03")).MustRefuse(HttpStatusCode.BadRequest, "malformed-request");
        (await caller.PostAsync("/api/retention/approvals", """{"recordIds": [null]}""")).MustRefuse(HttpStatusCode.BadRequest, "malformed-request");
    }

    [Fact]
    public async Task A_case_is_due_from_its_day_on_and_a_person_from_theirs()
    {
        var caller = await AtWorkAsync();
        await caller.CloseOneAsync("C1", "E3");
        await caller.OpenAsync("C2", "E1");
        (await caller.PublishRetentionAsync("2026-03-02")).MustBe(HttpStatusCode.NoContent);

        await UntilAsync("2028-03-01 23:59");
        Assert.Empty(await caller.DueAsync());
        await UntilAsync("2028-03-02 00:00");
        Assert.Equal(["early-support-C1 2028-03-02"], await caller.DueAsync());

        // E3 was employed to the last day of 2026.
        await UntilAsync("2029-12-30 23:59");
        Assert.Equal(["early-support-C1 2028-03-02"], await caller.DueAsync());
        await UntilAsync("2029-12-31 00:00");
        Assert.Equal(["early-support-C1 2028-03-02", "employee-E3 2029-12-31"], await caller.DueAsync());
    }

    [Fact]
    public async Task Employment_that_ends_later_after_all_counts_from_its_new_end()
    {
        var caller = await AtWorkAsync();
        (await caller.PublishRetentionAsync("2026-03-02")).MustBe(HttpStatusCode.NoContent);

        (await caller.ImportAsync("employees", Workplace.EmployeesHeader + "E3,Veikko Åberg,,U1,B1,2021-03-01,2027-06-30,100\n")).MustBe(HttpStatusCode.OK);

        await UntilAsync("2030-06-29 12:00");
        Assert.Empty(await caller.DueAsync());
        await UntilAsync("2030-06-30 00:00");
        Assert.Equal(["employee-E3 2030-06-30"], await caller.DueAsync());
    }

    [Fact]
    public async Task A_process_counts_from_its_last_case_and_is_held_while_one_is_open()
    {
        var caller = await AtWorkAsync();
        (await caller.PublishRetentionAsync("2026-03-02")).MustBe(HttpStatusCode.NoContent);
        await caller.OpenAsync("C1", "E1");
        (await caller.InCaseAsync("C1", "escalation", """{"why": "Omat keinot eivät riitä."}""")).MustBe(HttpStatusCode.OK);
        var next = (string)(await caller.GetAsync("/api/cases?kind=intensified-support")).Json[0]!["caseId"]!;
        await UntilAsync("2028-03-02 10:00");

        Assert.Empty(await caller.DueAsync());
        var held = await caller.ApproveAsync("early-support-C1");
        held.MustRefuse(HttpStatusCode.Conflict, "erasure-held-by-open-case");
        Assert.Equal(next, (string?)held.Json["caseId"]);

        (await caller.PostAsync($"/api/intensified-support-cases/{next}/closing", """{"outcome": "other"}""")).MustBe(HttpStatusCode.OK);
        await UntilAsync("2030-03-02 00:00");
        Assert.Equal(
            ["employee-E3 2029-12-31", "early-support-C1 2030-03-02", $"intensified-support-{next} 2030-03-02"], await caller.DueAsync());
    }
}
