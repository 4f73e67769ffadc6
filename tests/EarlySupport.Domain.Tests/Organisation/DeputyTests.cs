using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.EndingDeputyship;
using EarlySupport.Domain.Organisation.NamingDeputy;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.Tests.Organisation;

/// <summary>S1 names D1 for ten days from 10 March 2026 on.</summary>
public sealed class DeputyTests
{
    private static readonly DateOnly From = new(2026, 3, 10);
    private static readonly DateOnly To = new(2026, 3, 19);
    private static readonly Employment Employed = new(new DateOnly(2020, 1, 1), null);
    private static readonly EmployeeRegistered Supervisor =
        new("S1", new PersonalText("t", "S1", "Aino"), null, "U1", null, Employed.From, null, 100m);
    private static readonly NameDeputy Name = new("S1", "D1", From, To);
    private static readonly DeputyNamed Named = new("S1", "D1", From, To);
    private static readonly EndDeputyship End = new("S1", From);

    private static Deputyships Given(params object[] events) => events.Aggregate(Deputyships.Evolve(Deputyships.None, Supervisor), Deputyships.Evolve);

    [Fact]
    public void A_deputy_is_named_once_also_when_asked_again_while_it_runs()
    {
        Name.Decide(Given(), Employed, From).Gave(Named);
        Name.Decide(Given(Named), Employed, From).GaveNothing();
        Name.Decide(Given(Named), Employed, To).GaveNothing();
    }

    [Fact]
    public void One_day_is_enough() => (Name with { To = From }).Decide(Given(), Employed, From).Gave(Named with { To = From });

    [Fact]
    public void People_who_are_not_known_are_refused()
    {
        Name.Decide(Deputyships.None, Employed, From).WasRefused("employee-unknown");
        Name.Decide(Given(), null, From).WasRefused("deputy-unknown", ("deputyId", "D1"));
    }

    [Fact]
    public void A_supervisor_is_no_deputy_of_their_own() =>
        (Name with { DeputyId = "S1" }).Decide(Given(), Employed, From).WasRefused("deputy-is-supervisor");

    [Fact]
    public void A_deputy_is_employed_on_the_first_day()
    {
        Name.Decide(Given(), Employed with { To = From }, From).Gave(Named);
        Name.Decide(Given(), Employed with { To = From.AddDays(-1) }, From).WasRefused("deputy-not-employed", ("deputyId", "D1"), ("from", From));
        Name.Decide(Given(), Employed with { From = From }, From).Gave(Named);
        Name.Decide(Given(), Employed with { From = From.AddDays(1) }, From).WasRefused("deputy-not-employed", ("deputyId", "D1"), ("from", From));
    }

    [Fact]
    public void A_deputyship_does_not_end_before_it_begins_and_does_not_begin_in_the_past()
    {
        (Name with { To = From.AddDays(-1) }).Decide(Given(), Employed, From)
            .WasRefused("deputyship-ends-before-it-begins", ("from", From), ("to", From.AddDays(-1)));
        Name.Decide(Given(), Employed, From.AddDays(1)).WasRefused("deputyship-in-the-past", ("from", From), ("today", From.AddDays(1)));
    }

    [Theory]
    [InlineData(-3, -1, false)]
    [InlineData(-3, 0, true)]
    [InlineData(2, 3, true)]
    [InlineData(-1, 12, true)]
    [InlineData(9, 12, true)]
    [InlineData(10, 12, false)]
    public void Two_deputyships_of_a_supervisor_have_no_day_in_common(int from, int to, bool refused)
    {
        var other = new NameDeputy("S1", "D2", From.AddDays(from), From.AddDays(to));
        var decision = other.Decide(Given(Named), Employed, From.AddDays(-5));
        if (refused)
            decision.WasRefused("deputyship-overlaps", ("deputyId", "D1"), ("from", From), ("to", To));
        else
            decision.Gave(new DeputyNamed("S1", "D2", other.From, other.To));
    }

    [Fact]
    public void Ending_gives_back_from_today_on_once()
    {
        var ended = new DeputyshipEnded("S1", "D1", From, From.AddDays(3));
        End.Decide(Given(Named), From.AddDays(3)).Gave(ended);
        End.Decide(Given(Named, ended), From.AddDays(3)).GaveNothing();
        End.Decide(Given(Named), From).Gave(ended with { EndedFrom = From });
        End.Decide(Given(Named), To).Gave(ended with { EndedFrom = To });
    }

    [Fact]
    public void One_that_has_not_begun_never_does()
    {
        var ended = new DeputyshipEnded("S1", "D1", From, From);
        End.Decide(Given(Named), From.AddDays(-5)).Gave(ended);
        End.Decide(Given(Named, ended), From.AddDays(-5)).GaveNothing();
    }

    [Fact]
    public void What_is_over_by_itself_needs_no_ending() => End.Decide(Given(Named), To.AddDays(1)).GaveNothing();

    [Fact]
    public void Ending_what_was_never_named_is_refused()
    {
        (End with { From = To }).Decide(Given(Named), From).WasRefused("deputyship-unknown", ("from", To));
        End.Decide(Deputyships.None, From).WasRefused("employee-unknown");
    }

    [Fact]
    public void The_days_given_back_can_be_given_to_another_deputy()
    {
        var (endedBefore, endedWithin) = (new DeputyshipEnded("S1", "D1", From, From), new DeputyshipEnded("S1", "D1", From, From.AddDays(3)));
        (Name with { DeputyId = "D2" }).Decide(Given(Named, endedBefore), Employed, From).Gave(Named with { DeputyId = "D2" });
        (Name with { From = From.AddDays(-1) }).Decide(Given(Named, endedBefore), Employed, From.AddDays(-1)).Gave(Named with { From = From.AddDays(-1) });
        (Name with { From = From.AddDays(3) }).Decide(Given(Named, endedWithin), Employed, From.AddDays(3)).Gave(Named with { From = From.AddDays(3) });
        (Name with { From = From.AddDays(2) }).Decide(Given(Named, endedWithin), Employed, From.AddDays(2))
            .WasRefused("deputyship-overlaps", ("deputyId", "D1"), ("from", From), ("to", From.AddDays(2)));
    }

    [Fact]
    public void The_employee_stays_as_payroll_has_them()
    {
        var employee = EmployeeStream.Evolve(null, Supervisor);
        Assert.Equal(employee, new object[] { Named, new DeputyshipEnded("S1", "D1", From, From) }.Aggregate(employee, EmployeeStream.Evolve));
    }
}
