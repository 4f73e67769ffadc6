using EarlySupport.Domain.Cases;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.ReviewingNeed;
using static EarlySupport.Domain.Tests.EarlySupport.GivenCase;

namespace EarlySupport.Domain.Tests.Privacy;

/// <summary>Whether what a case holds is still needed is looked at every five years.</summary>
public class ReviewTests
{
    private static readonly DateOnly Due = Monday.AddYears(5);
    private static readonly NeedReviewFellDue FellDue = new("C1", Due, CaseKind.EarlySupport);
    private static readonly NeedReviewDue IsDue = new("E1", "C1", Due);
    private static readonly ReviewNeed<EarlySupportCase> Keep = new("C1", ReviewResult.Keep, ReviewReason.SupportGoesOn);
    private static readonly ReviewNeed<EarlySupportCase> Erase = new("C1", ReviewResult.Erase, ReviewReason.NoLongerNeeded);
    private static readonly NeedReviewed Kept = new("E1", "C1", Monday, ReviewResult.Keep, ReviewReason.SupportGoesOn);

    [Fact]
    public void It_is_due_five_years_after()
    {
        Assert.Equal(new DateOnly(2031, 3, 2), Review.NextAfter(Monday));
        Assert.Equal(new DateOnly(2029, 2, 28), Review.NextAfter(new DateOnly(2024, 2, 29)));
    }

    [Fact]
    public void It_falls_due_on_its_day_and_not_before()
    {
        FellDue.Decide(Case(), Due.AddDays(-1)).GaveNothing();
        FellDue.Decide(Case(), Due).Gave(IsDue);
        FellDue.Decide(Case(Closed), Due.AddDays(400)).Gave(IsDue);
    }

    [Fact]
    public void It_falls_due_once() => FellDue.Decide(Case(IsDue), Due.AddDays(1)).GaveNothing();

    [Fact]
    public void Reviewed_meanwhile_it_does_not_fall_due()
    {
        FellDue.Decide(Case(Kept with { ReviewedOn = Monday.AddDays(1) }), Due).GaveNothing();
        FellDue.Decide(Case(Kept), Due).Gave(IsDue);
    }

    [Fact]
    public void Of_an_erased_case_and_of_none_nothing_falls_due()
    {
        FellDue.Decide(Case(Closed, new CaseErasureApproved("E1", "C1", Monday)), Due).GaveNothing();
        FellDue.Decide(EarlySupportCase.None, Due).GaveNothing();
    }

    [Fact]
    public void A_review_is_recorded_also_before_it_falls_due()
    {
        Keep.Decide(Case(), Supervisor).Gave(Kept);
        Keep.Decide(Case(IsDue), Supervisor with { Today = Due }).Gave(Kept with { ReviewedOn = Due });
        Assert.Null(Case(IsDue, Kept).ReviewDueOn);
    }

    [Fact]
    public void Again_on_the_same_day_changes_nothing()
    {
        Keep.Decide(Case(Kept), Supervisor).GaveNothing();
        Keep.Decide(Case(Kept), Supervisor with { Today = Monday.AddDays(1) }).Gave(Kept with { ReviewedOn = Monday.AddDays(1) });
    }

    [Fact]
    public void An_open_case_is_not_needless()
    {
        Erase.Decide(Case(), Supervisor).WasRefused("review-of-open-case");
        Erase.Decide(Case(Closed), Supervisor).Gave(new NeedReviewed("E1", "C1", Monday, ReviewResult.Erase, ReviewReason.NoLongerNeeded));
        Erase.Decide(Case(Escalated), Supervisor).Gave(new NeedReviewed("E1", "C1", Monday, ReviewResult.Erase, ReviewReason.NoLongerNeeded));
    }

    [Fact]
    public void A_case_that_is_not_there_is_refused() => Keep.Decide(EarlySupportCase.None, Supervisor).WasRefused("case-unknown");
}
