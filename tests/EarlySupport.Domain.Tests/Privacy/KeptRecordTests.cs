using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.ApprovingErasure;
using EarlySupport.Domain.Privacy.Erasing;

namespace EarlySupport.Domain.Tests.Privacy;

/// <summary>When what is kept falls due, and what may be approved to be erased.</summary>
public class KeptRecordTests
{
    private static readonly DateOnly Ended = new(2024, 2, 29);
    private static readonly DateOnly Due = new(2026, 2, 28);
    private static readonly KeptRecord Case = new("early-support-C1", RetentionClass.EarlySupport, "E1", "C1", Ended);
    private static readonly KeptRecord Person = new("employee-E1", RetentionClass.Employment, "E1", null, Ended);

    [Theory]
    [InlineData("2026-02-27", false)]
    [InlineData("2026-02-28", true)]
    [InlineData("2027-01-01", true)]
    public void A_case_is_due_so_many_years_after_its_process_ended(string today, bool due) => Assert.Equal(due, IsApproved(Case, Set(), DateOnly.Parse(today)));

    [Fact]
    public void The_day_it_is_due_on_is_recorded() =>
        ApproveErasures.Decide(Case.RecordId, Case, Set(), Due.AddYears(1)).Gave(new CaseErasureApproved("E1", "C1", Due));

    [Fact]
    public void Nothing_is_due_where_no_class_is_set() => Assert.Null(Case.DueOn(Retention.None, Due.AddYears(90)));

    [Fact]
    public void Nothing_is_due_where_only_other_classes_are_set() => Assert.Null((Case with { Class = RetentionClass.ReturnToWork }).DueOn(Set(), Due.AddYears(90)));

    [Fact]
    public void What_is_in_force_on_the_day_counts()
    {
        var longer = Retention.Evolve(Set(), new RetentionPublished(2, Due, [new(RetentionClass.EarlySupport, 3)]));

        Assert.Equal(Due, Case.DueOn(longer, Due.AddDays(-1)));
        Assert.Equal(Ended.AddYears(3), Case.DueOn(longer, Due));
    }

    [Fact]
    public void What_a_review_found_needless_is_due_at_once_whatever_its_class()
    {
        var needless = Case with { EraseReviewedOn = Ended.AddDays(7) };

        Assert.Equal(Ended.AddDays(7), needless.DueOn(Set(), Due));
        Assert.Equal(Ended.AddDays(7), needless.DueOn(Retention.None, Due));
        Assert.Equal(Due, (Case with { EraseReviewedOn = Due.AddDays(1) }).DueOn(Set(), Due.AddDays(2)));
    }

    [Fact]
    public void A_person_is_due_so_many_years_after_their_employment_ended()
    {
        Assert.False(IsApproved(Person, Set(), Due.AddDays(-1)));
        ApproveErasures.Decide(Person.RecordId, Person, Set(), Due).Gave(new PersonErasureApproved("E1", Due));
    }

    [Fact]
    public void A_person_waits_for_the_last_of_their_cases()
    {
        var person = Person with { Cases = [Case, Case with { EndedOn = Ended.AddYears(1) }] };

        Assert.Equal(Ended.AddYears(3), person.DueOn(Set(), Due));
        Assert.Equal(Due, (Person with { Cases = [Case with { EndedOn = Ended.AddYears(-1) }] }).DueOn(Set(), Due));
        Assert.Null((Person with { Cases = [Case with { Class = RetentionClass.ReturnToWork }] }).DueOn(Set(), Due));
    }

    [Fact]
    public void Who_works_here_is_never_due() =>
        ApproveErasures.Decide("employee-E1", Person with { EndedOn = null }, Set(), Due.AddYears(9)).WasRefused("erasure-not-due", ("recordId", "employee-E1"));

    [Fact]
    public void An_open_case_holds_what_would_be_due() => ApproveErasures.Decide("employee-E1", Person with { OpenCaseId = "C9" }, Set(), Due)
        .WasRefused("erasure-held-by-open-case", ("recordId", "employee-E1"), ("caseId", "C9"));

    [Fact]
    public void What_nobody_keeps_is_refused() =>
        ApproveErasures.Decide("employee-E7", null, Set(), Due).WasRefused("kept-record-unknown", ("recordId", "employee-E7"));

    [Theory]
    [InlineData(Erasure.Approved)]
    [InlineData(Erasure.Done)]
    public void Approving_again_changes_nothing(Erasure erasure)
    {
        ApproveErasures.Decide(Case.RecordId, Case with { Erasure = erasure }, Set(), Due).GaveNothing();
        Assert.Null((Case with { Erasure = erasure }).DueOn(Set(), Due));
    }

    [Fact]
    public void What_was_approved_is_erased_once()
    {
        new EraseCase("E1", "C1", CaseKind.EarlySupport).Decide(Erasure.Approved).Gave(new CaseErased("E1", "C1"));
        new EraseCase("E1", "C1", CaseKind.EarlySupport).Decide(Erasure.Done).GaveNothing();
        new EraseCase("E1", "C1", CaseKind.EarlySupport).Decide(Erasure.None).GaveNothing();
        new ErasePerson("E1").Decide(Erasure.Approved).Gave(new PersonErased("E1"));
        new ErasePerson("E1").Decide(Erasure.Done).GaveNothing();
        new ErasePerson("E1").Decide(Erasure.None).GaveNothing();
    }

    private static bool IsApproved(KeptRecord record, Retention retention, DateOnly today) =>
        ApproveErasures.Decide(record.RecordId, record, retention, today).Events.Count == 1;

    private static Retention Set() => Retention.Evolve(
        Retention.None, new RetentionPublished(1, Ended, [new(RetentionClass.EarlySupport, 2), new(RetentionClass.Employment, 2)]));
}
