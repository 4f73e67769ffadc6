using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Consents;
using static EarlySupport.Domain.Tests.IntensifiedSupport.GivenIntensified;

namespace EarlySupport.Domain.Tests.IntensifiedSupport;

public sealed class ConsentTests
{
    private static readonly GiveConsent Give = new("C1", "S1", Consented);
    private static readonly WithdrawConsent Withdraw = new("C1", "S1");
    private static readonly ConsentWithdrawn Withdrawn = new("E1", "C1", "S1", Monday);
    private static readonly DateOnly Until = Consented.Until;
    private static readonly ConsentEndNeared Neared = new("E1", "C1", "S1", Until);
    private static readonly ConsentEnded Ended = new("E1", "C1", "S1", Until);
    private static readonly ConsentReminderFellDue Reminder = new("C1", "S1", Until);
    private static readonly ConsentFellDue FellDue = new("C1", "S1", Until);

    [Fact]
    public void The_employee_consents_once()
    {
        Give.Decide(Case(), Employee).Gave(Given);
        (Give with { Consent = Consented with { Scope = [.. Consented.Scope] } }).Decide(Case(Given), Employee).GaveNothing();
        (Give with { Consent = Consented with { Scope = [ConsentScope.ReturnPlan] } }).Decide(Case(Given), Employee)
            .WasRefused("id-already-used", ("id", "S1"));
        (Give with { ConsentId = "a/b" }).Decide(Case(), Employee).WasRefused("id-malformed", ("field", "consentId"), ("maximum", 64));
    }

    [Fact]
    public void Others_record_only_what_was_given_on_paper()
    {
        var onPaper = Consented with { Form = ConsentForm.OnPaper };

        Give.Decide(Case(), Supervisor).WasRefused("consent-by-another");
        (Give with { Consent = onPaper }).Decide(Case(), Supervisor).Gave(Given with { Consent = onPaper });
    }

    [Fact]
    public void A_consent_covers_something_and_days_in_their_order()
    {
        (Give with { Consent = Consented with { Scope = [] } }).Decide(Case(), Employee).WasRefused("consent-scope-missing");
        (Give with { Consent = Consented with { GivenOn = Monday.AddDays(1) } }).Decide(Case(), Employee)
            .WasRefused("day-in-the-future", ("field", "givenOn"), ("day", Monday.AddDays(1)), ("today", Monday));
        (Give with { Consent = Consented with { Until = Monday.AddDays(-1) } }).Decide(Case(), Employee)
            .WasRefused("day-before-earlier", ("field", "until"), ("day", Monday.AddDays(-1)), ("earliest", Monday));
        Assert.Null((Give with { Consent = Consented with { Until = Monday } }).Decide(Case(), Employee).Refusal);
    }

    [Fact]
    public void A_consent_is_withdrawn_once_also_when_the_case_is_closed()
    {
        Withdraw.Decide(Case(Given), Employee).Gave(Withdrawn);
        Withdraw.Decide(Case(Given, Closed), Employee).Gave(Withdrawn);
        Withdraw.Decide(Case(Given, Withdrawn), Employee).GaveNothing();
        Withdraw.Decide(Case(), Employee).WasRefused("consent-unknown", ("consentId", "S1"));
        Withdraw.Decide(IntensifiedSupportCase.None, Employee).WasRefused("case-unknown");
    }

    [Fact]
    public void There_is_nothing_to_withdraw_after_the_last_day()
    {
        Withdraw.Decide(Case(Given), Employee with { Today = Until }).Gave(Withdrawn with { WithdrawnOn = Until });
        Withdraw.Decide(Case(Given), Employee with { Today = Until.AddDays(1) }).WasRefused("consent-has-ended", ("until", Until));
    }

    [Fact]
    public void Scopes_are_in_force_from_the_first_day_to_the_last()
    {
        var known = Case(Given, new ConsentGiven("E1", "C1", "S2", new ConsentTerms([ConsentScope.ReturnPlan], Monday.AddDays(5), Monday.AddDays(6),
            ConsentForm.OnPaper)));

        Assert.Empty(known.ScopesInForceOn(Monday.AddDays(-1)));
        Assert.Equal([ConsentScope.NegotiationMemos, ConsentScope.Statement], known.ScopesInForceOn(Monday).Order());
        Assert.Equal([ConsentScope.NegotiationMemos, ConsentScope.Statement, ConsentScope.ReturnPlan], known.ScopesInForceOn(Monday.AddDays(6)).Order());
        Assert.Equal([ConsentScope.NegotiationMemos, ConsentScope.Statement], known.ScopesInForceOn(Until).Order());
        Assert.Empty(known.ScopesInForceOn(Until.AddDays(1)));
    }

    [Fact]
    public void From_the_day_of_withdrawal_nothing_is_and_that_it_was_stays()
    {
        var known = Case(Given, Withdrawn with { WithdrawnOn = Monday.AddDays(10) });

        Assert.NotEmpty(known.ScopesInForceOn(Monday.AddDays(9)));
        Assert.Empty(known.ScopesInForceOn(Monday.AddDays(10)));
        Assert.Equal(Consented, known.Consents["S1"].Terms);
    }

    [Fact]
    public void The_employee_is_reminded_two_weeks_before_the_end_and_once()
    {
        Assert.Equal(Until.AddDays(-14), Reminder.DueOn());
        Reminder.Decide(Case(Given), Until.AddDays(-15)).GaveNothing();
        Reminder.Decide(Case(Given), Until.AddDays(-14)).Gave(Neared);
        Reminder.Decide(Case(Given), Until).Gave(Neared);
        Reminder.Decide(Case(Given), Until.AddDays(1)).GaveNothing();
        Reminder.Decide(Case(Given, Neared), Until.AddDays(-14)).GaveNothing();
    }

    [Fact]
    public void There_is_no_reminder_of_what_was_withdrawn_or_closed_or_given_for_so_short()
    {
        var twoWeeks = Given with { Consent = Consented with { GivenOn = Until.AddDays(-14) } };

        Reminder.Decide(Case(Given, Withdrawn), Until.AddDays(-14)).GaveNothing();
        Reminder.Decide(Case(Given, Closed), Until.AddDays(-14)).GaveNothing();
        Reminder.Decide(Case(twoWeeks), Until.AddDays(-13)).GaveNothing();
        Reminder.Decide(Case(Given with { Consent = twoWeeks.Consent with { GivenOn = Until.AddDays(-15) } }), Until.AddDays(-14)).Gave(Neared);
    }

    [Fact]
    public void A_consent_ends_on_the_day_after_its_last_and_once()
    {
        FellDue.Decide(Case(Given), Until).GaveNothing();
        FellDue.Decide(Case(Given), Until.AddDays(1)).Gave(Ended);
        FellDue.Decide(Case(Given, Closed), Until.AddDays(100)).Gave(Ended);
        FellDue.Decide(Case(Given, Ended), Until.AddDays(1)).GaveNothing();
        FellDue.Decide(Case(Given, Withdrawn), Until.AddDays(1)).GaveNothing();
    }
}
