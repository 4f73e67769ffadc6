using System.Collections.Immutable;
using EarlySupport.Domain.Absences;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Statements;
using EarlySupport.Domain.Policies;
using static EarlySupport.Domain.Tests.IntensifiedSupport.GivenIntensified;

namespace EarlySupport.Domain.Tests.IntensifiedSupport;

public sealed class StatementTests
{
    private static readonly DateOnly Needed = Monday.AddDays(20);
    private static readonly RequestStatement Request = new("C1", "L1", StatementPurpose.Fi90, Monday, Needed);
    private static readonly GiveStatement Give = new("C1", "L1", StatementPurpose.Fi90, Monday, Stated.Conclusions);
    private static readonly DeliverStatementToKela Deliver = new("C1", "L1", Monday);
    private static readonly StatementFellDue FellDue = new("C1", "L1", Needed);
    private static readonly StatementWentOverdue Overdue = new("E1", "C1", "L1", Needed);

    [Fact]
    public void A_statement_is_requested_once_whatever_is_foreseen_since()
    {
        Request.Decide(Case(), Supervisor).Gave(Requested);
        Request.Decide(Case(Requested), Supervisor).GaveNothing();
        (Request with { NeededBy = Needed.AddDays(7) }).Decide(Case(Requested), Supervisor).GaveNothing();
        (Request with { Purpose = StatementPurpose.Other }).Decide(Case(Requested), Supervisor).WasRefused("id-already-used", ("id", "L1"));
        Request.Decide(Case(Notified, Stated with { RequestedOn = null }), Supervisor).WasRefused("id-already-used", ("id", "L1"));
    }

    [Fact]
    public void For_another_purpose_the_day_is_the_askers_and_not_before_the_asking()
    {
        var other = Request with { Purpose = StatementPurpose.Other };
        var requested = Requested with { Purpose = StatementPurpose.Other };

        other.Decide(Case(), Supervisor).Gave(requested);
        (other with { NeededBy = null }).Decide(Case(), Supervisor).Gave(requested with { NeededBy = null });
        (other with { NeededBy = Needed.AddDays(7) }).Decide(Case(requested), Supervisor).WasRefused("id-already-used", ("id", "L1"));
        (other with { NeededBy = Monday.AddDays(-1) }).Decide(Case(), Supervisor)
            .WasRefused("day-before-earlier", ("field", "neededBy"), ("day", Monday.AddDays(-1)), ("earliest", Monday));
    }

    [Fact]
    public void The_day_may_have_passed_already_when_a_statement_for_Kela_is_requested() =>
        (Request with { NeededBy = Monday.AddDays(-5) }).Decide(Case(), Supervisor).Gave(Requested with { NeededBy = Monday.AddDays(-5) });

    [Fact]
    public void A_request_is_not_to_come_and_has_an_id()
    {
        (Request with { RequestedOn = Monday.AddDays(1) }).Decide(Case(), Supervisor)
            .WasRefused("day-in-the-future", ("field", "requestedOn"), ("day", Monday.AddDays(1)), ("today", Monday));
        (Request with { StatementId = "" }).Decide(Case(), Supervisor).WasRefused("id-malformed", ("field", "statementId"), ("maximum", 64));
    }

    [Fact]
    public void A_statement_is_given_once_on_a_request_or_after_a_referral()
    {
        Give.Decide(Case(Requested), Supervisor).Gave(Stated);
        Give.Decide(Case(Requested, Stated), Supervisor).GaveNothing();
        (Give with { Conclusions = Text("Other") }).Decide(Case(Requested, Stated), Supervisor).WasRefused("statement-already-given", ("statementId", "L1"));
        Give.Decide(Case(Notified), Supervisor).Gave(Stated with { RequestedOn = null });
        Give.Decide(Case(Notified, Stated with { RequestedOn = null }), Supervisor).GaveNothing();
    }

    [Fact]
    public void Nobody_gives_a_statement_unasked_or_before_they_were_asked()
    {
        Give.Decide(Case(), Supervisor).WasRefused("statement-not-requested");
        (Give with { StatementId = "L2" }).Decide(Case(Requested), Supervisor).WasRefused("statement-not-requested");
        (Give with { GivenOn = Monday.AddDays(-1) }).Decide(Case(Notified), Supervisor).WasRefused("statement-not-requested");
        (Give with { GivenOn = Monday.AddDays(-1) }).Decide(Case(Requested), Supervisor)
            .WasRefused("day-before-earlier", ("field", "givenOn"), ("day", Monday.AddDays(-1)), ("earliest", Monday));
    }

    [Fact]
    public void A_statement_says_something_for_its_purpose_and_not_tomorrow()
    {
        (Give with { Purpose = StatementPurpose.Other }).Decide(Case(Requested), Supervisor).WasRefused("statement-for-another-purpose");
        (Give with { Conclusions = Text("") }).Decide(Case(Requested), Supervisor).WasRefused("text-missing", ("field", "conclusions"));
        (Give with { StatementId = "L/1" }).Decide(Case(Notified), Supervisor).WasRefused("id-malformed", ("field", "statementId"), ("maximum", 64));
        (Give with { GivenOn = Monday.AddDays(1) }).Decide(Case(Requested), Supervisor)
            .WasRefused("day-in-the-future", ("field", "givenOn"), ("day", Monday.AddDays(1)), ("today", Monday));
    }

    [Fact]
    public void A_statement_that_was_given_is_delivered_to_Kela_once()
    {
        Deliver.Decide(Case(Requested, Stated), Employee).Gave(Delivered);
        Deliver.Decide(Case(Requested, Overdue, Stated), Employee).Gave(Delivered);
        Deliver.Decide(Case(Requested, Stated, Delivered), Employee).GaveNothing();
        Deliver.Decide(Case(Requested, Stated, Delivered with { DeliveredOn = Monday.AddDays(-1) }), Employee)
            .WasRefused("statement-already-delivered", ("statementId", "L1"));
    }

    [Fact]
    public void A_statement_is_not_delivered_before_it_was_given_nor_tomorrow()
    {
        Deliver.Decide(Case(Requested), Employee).WasRefused("statement-not-given", ("statementId", "L1"));
        Deliver.Decide(Case(), Employee).WasRefused("statement-unknown", ("statementId", "L1"));
        (Deliver with { DeliveredOn = Monday.AddDays(-1) }).Decide(Case(Requested, Stated), Employee)
            .WasRefused("day-before-earlier", ("field", "deliveredOn"), ("day", Monday.AddDays(-1)), ("earliest", Monday));
        (Deliver with { DeliveredOn = Monday.AddDays(1) }).Decide(Case(Requested, Stated), Employee)
            .WasRefused("day-in-the-future", ("field", "deliveredOn"), ("day", Monday.AddDays(1)), ("today", Monday));
    }

    [Fact]
    public void A_statement_is_overdue_on_the_day_after_it_was_needed_and_once()
    {
        FellDue.Decide(Case(Requested), Needed).GaveNothing();
        FellDue.Decide(Case(Requested), Needed.AddDays(1)).Gave(Overdue);
        FellDue.Decide(Case(Requested, Stated), Needed.AddDays(100)).Gave(Overdue);
        FellDue.Decide(Case(Requested, Overdue), Needed.AddDays(1)).GaveNothing();
        FellDue.Decide(Case(Requested, Stated, Delivered), Needed.AddDays(1)).GaveNothing();
        FellDue.Decide(Case(Requested, Closed), Needed.AddDays(1)).GaveNothing();
    }

    [Fact]
    public void For_another_purpose_it_is_enough_that_it_was_given()
    {
        var requested = Requested with { Purpose = StatementPurpose.Other };

        FellDue.Decide(Case(requested), Needed.AddDays(1)).Gave(Overdue);
        FellDue.Decide(Case(requested, Stated with { Purpose = StatementPurpose.Other }), Needed.AddDays(1)).GaveNothing();
    }

    [Fact]
    public void It_is_needed_by_the_day_on_which_the_absence_reaches_the_rule()
    {
        var ahead = Day(today: Monday, since: Monday, new Absence("A1", AbsenceKind.Sickness, Monday.AddDays(-60), null, 100));

        Assert.Equal(new DateOnly(2026, 4, 30), ahead);
        Assert.Equal(ahead, Day(today: ahead!.Value, since: Monday, new Absence("A1", AbsenceKind.Sickness, Monday.AddDays(-60), null, 100)));
        Assert.Equal(ahead, Day(today: ahead.Value.AddDays(1), since: Monday, new Absence("A1", AbsenceKind.Sickness, Monday.AddDays(-60), null, 100)));
        Assert.Null(Day(today: Monday, since: Monday, new Absence("A1", AbsenceKind.Sickness, Monday.AddDays(-60), ahead.Value.AddDays(-1), 100)));
        Assert.Null(Day(today: Monday, since: Monday));
    }

    [Fact]
    public void Of_two_days_it_is_the_first_from_the_asking_on_else_the_last_before()
    {
        Absence[] twice =
        [
            new("A1", AbsenceKind.Sickness, new DateOnly(2022, 1, 3), new DateOnly(2022, 6, 30), 100), new("A2", AbsenceKind.Sickness, Monday.AddDays(-60),
                null, 100),
        ];
        var earlier = Day(today: new DateOnly(2022, 6, 30), since: new DateOnly(2022, 1, 3), twice[0])!.Value;

        Assert.Equal(earlier, Day(today: Monday, since: earlier, twice));
        Assert.Equal(new DateOnly(2026, 4, 30), Day(today: Monday, since: earlier.AddDays(1), twice));
        Assert.Equal(earlier, Day(today: Monday, since: Monday, twice[0]));
    }

    private static DateOnly? Day(DateOnly today, DateOnly since, params Absence[] absences) => StatementDay.Of(
        AbsenceRecord.Empty with { Absences = absences.ToImmutableDictionary(a => a.AbsenceId) }, StatutoryRules.All, today, since);
}
