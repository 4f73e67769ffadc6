using System.Net;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.IntensifiedSupport;
using EarlySupport.Service.Tests.ReturnToWork;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>HR gets a task when five years have passed since a case was opened or last reviewed (Act 759/2004, 5 §).</summary>
public sealed class NeedReviewTests : OverTime
{
    [Fact]
    public async Task A_review_falls_due_after_five_years_for_cases_of_every_kind()
    {
        var caller = await AtWorkAsync();
        await caller.OpenAsync("C1", "E1");
        await caller.OpenIntensifiedAsync("C2", "E1");
        await caller.OpenReturnAsync("C3", "E1");

        await UntilAsync("2031-03-01 23:59");
        Assert.Empty(await caller.ReviewsAsync());
        await UntilAsync("2031-03-02 00:00");
        Assert.Equal(["C1 2031-03-02", "C2 2031-03-02", "C3 2031-03-02"], await caller.ReviewsAsync());

        await UntilAsync("2031-06-01 00:00");
        Assert.Equal(["need_review_due"], (await Service.Data.StreamAsync(caller.Organisation, "early-support-C1")).Skip(1));
    }

    [Fact]
    public async Task What_is_kept_is_looked_at_again_after_another_five()
    {
        var caller = await AtWorkAsync();
        await caller.OpenAsync("C1", "E1");
        await UntilAsync("2031-03-10 10:00");

        (await caller.ReviewAsync("C1", "keep", "support-goes-on")).MustBe(HttpStatusCode.OK);

        Assert.Empty(await caller.ReviewsAsync());
        await UntilAsync("2036-03-09 23:59");
        Assert.Empty(await caller.ReviewsAsync());
        await UntilAsync("2036-03-10 00:00");
        Assert.Equal(["C1 2036-03-10"], await caller.ReviewsAsync());
    }

    [Fact]
    public async Task Reviewed_in_time_no_task_is_made_on_the_day_it_would_have_fallen_due()
    {
        var caller = await AtWorkAsync();
        await caller.OpenAsync("C1", "E1");
        await UntilAsync("2030-01-07 10:00");
        (await caller.ReviewAsync("C1", "keep", "other")).MustBe(HttpStatusCode.OK);

        await UntilAsync("2031-03-02 10:00");
        Assert.Empty(await caller.ReviewsAsync());
        await UntilAsync("2035-01-07 10:00");
        Assert.Equal(["C1 2035-01-07"], await caller.ReviewsAsync());
    }

    [Fact]
    public async Task What_is_found_needless_is_listed_to_approve_unless_it_is_reopened()
    {
        var caller = await AtWorkAsync();
        await caller.CloseOneAsync("C1", "E1");
        await caller.CloseOneAsync("C2", "E2");
        await UntilAsync("2031-03-10 10:00");
        (await caller.ReviewAsync("C1", "erase", "no-longer-needed")).MustBe(HttpStatusCode.OK);
        (await caller.ReviewAsync("C2", "erase", "no-longer-needed")).MustBe(HttpStatusCode.OK);

        (await caller.InCaseAsync("C2", "reopening", """{"why": "Kuormitus palasi."}""")).MustBe(HttpStatusCode.OK);
        (await caller.InCaseAsync("C2", "closing", """{"outcome": "other"}""")).MustBe(HttpStatusCode.OK);

        Assert.Equal(["early-support-C1 2031-03-10 *"], await caller.DueAsync());
        (await caller.ApproveAsync("early-support-C1")).MustBe(HttpStatusCode.NoContent);
        Assert.Equal("case_erased", (await Service.Data.StreamAsync(caller.Organisation, "early-support-C1"))[^1]);
    }

    [Fact]
    public async Task An_open_case_cannot_be_found_needless()
    {
        var caller = await AtWorkAsync();
        await caller.OpenAsync("C1", "E1");

        (await caller.ReviewAsync("C1", "erase", "no-longer-needed")).MustRefuse(HttpStatusCode.Conflict, "review-of-open-case");
    }
}
