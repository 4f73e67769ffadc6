using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Domain.Cases.OpeningCase;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.HoldingContact;
using EarlySupport.Domain.ReturnToWork.OpeningCase;
using static EarlySupport.Domain.Tests.ReturnToWork.GivenReturn;

namespace EarlySupport.Domain.Tests.ReturnToWork;

public sealed class OpeningAndContactTests
{
    private static readonly OpenReturnToWork Open = new("C1", "E1", CaseReason.Alerts, ["E1-1"]);
    private static readonly HoldContact Hold = new("C1", "K1", Call);
    private static readonly ContactFellDue FellDue = new("C1", Monday.AddDays(30));

    private static readonly OpeningContext Nobodys = new(
        EmployeeKnown: true, "B1", null, new Dictionary<string, string?> { ["E1-1"] = null }, Today: Monday);

    [Fact]
    public void A_case_is_opened_for_alerts_and_waits_for_a_contact_in_thirty_days()
    {
        Open.Decide(ReturnToWorkCase.None, Nobodys).GaveOne(Opened);
        Open.Decide(Case(), Nobodys with { OpenCaseId = "C1", Alerts = new Dictionary<string, string?> { ["E1-1"] = "C1" } }).GaveNothing();
    }

    [Theory]
    [InlineData(CaseReason.Concern)]
    [InlineData(CaseReason.OwnRequest)]
    public void A_case_is_opened_without_an_alert(CaseReason reason) =>
        (Open with { Reason = reason, AlertIds = [] }).Decide(ReturnToWorkCase.None, Nobodys).GaveOne(Opened with { Reason = reason, AlertIds = [] });

    [Fact]
    public void A_case_that_grows_out_of_another_is_on_its_path()
    {
        var grown = Open with { Reason = CaseReason.EarlierCase, AlertIds = [], EarlierCaseId = "I1" };
        var opened = Opened with { Reason = CaseReason.EarlierCase, AlertIds = [], EarlierCaseId = "I1", PathId = "V1" };

        grown.Decide(ReturnToWorkCase.None, Nobodys with { EarlierPathId = "V1" }).GaveOne(opened);
        grown.Decide(ReturnToWorkCase.Evolve(ReturnToWorkCase.None, opened), Nobodys with { EarlierPathId = "V1", OpenCaseId = "C1" }).GaveNothing();
        grown.Decide(ReturnToWorkCase.None, Nobodys).WasRefused("earlier-case-not-of-this-person", ("caseId", "I1"));
        (Open with { Reason = CaseReason.EarlierCase }).Decide(ReturnToWorkCase.None, Nobodys).WasRefused("earlier-case-missing");
    }

    [Fact]
    public void Where_one_is_open_an_earlier_case_joins_it() =>
        (Open with { CaseId = "C2", Reason = CaseReason.EarlierCase, AlertIds = [], EarlierCaseId = "I1" })
            .Decide(Case(), Nobodys with { OpenCaseId = "C1", OpenPathId = "C1", EarlierPathId = "I1" })
            .Gave(new EarlierCaseJoined("E1", "C1", "I1", "C1"));

    [Fact]
    public void A_contact_answers_alerts_and_puts_off_the_next_once()
    {
        Hold.Decide(Case(), Supervisor).GaveOne(Called);
        (Hold with { Contact = Call with { With = [.. Call.With] } }).Decide(Case(Called), Supervisor).GaveNothing();
        Hold.Decide(Case(new AlertsTakenUp("E1", "C1", ["E1-2"])), Later).GaveOne(Called with { AnsweredAlertIds = ["E1-1", "E1-2"] });

        var second = Hold with { ContactId = "K2", Contact = Call with { HeldOn = Monday.AddDays(9) } };
        second.Decide(Case(Called), Later).GaveOne(new ContactHeld("E1", "C1", "K2", second.Contact, Monday.AddDays(39), []));
    }

    [Fact]
    public void Other_words_under_a_contacts_id_are_refused()
    {
        foreach (var other in new[] { Call with { Memo = Text("Other") }, Call with { With = [.. Call.With.Reverse()] },
            Call with { Form = ConversationForm.InPerson } })
            (Hold with { Contact = other }).Decide(Case(Called), Supervisor).WasRefused("id-already-used", ("id", "K1"));
    }

    [Fact]
    public void A_contact_written_down_late_does_not_bring_the_next_one_forward() =>
        (Hold with { Contact = Call with { HeldOn = Monday.AddDays(-1) } }).Decide(Case(), Supervisor)
            .GaveOne(Called with { Contact = Call with { HeldOn = Monday.AddDays(-1) } });

    [Fact]
    public void No_next_contact_is_waited_for_after_a_plan_or_a_return()
    {
        Hold.Decide(Case(Agreed), Supervisor).GaveOne(Called with { ContactBy = null, AnsweredAlertIds = [] });
        Hold.Decide(Case(Returned with { DroppedSteps = [] }), Supervisor).GaveOne(Called with { ContactBy = null });
    }

    [Fact]
    public void A_contact_may_be_dated_today_and_not_tomorrow_has_both_sides_and_a_memo()
    {
        (Hold with { Contact = Call with { HeldOn = Monday.AddDays(1) } }).Decide(Case(), Supervisor)
            .WasRefused("day-in-the-future", ("day", Monday.AddDays(1)), ("today", Monday));
        (Hold with { Contact = Call with { With = [Call.With[0]] } }).Decide(Case(), Supervisor).WasRefused("conversation-without-both-sides");
        (Hold with { Contact = Call with { Memo = Text(" ") } }).Decide(Case(), Supervisor).WasRefused("text-missing", ("field", "memo"));
        (Hold with { ContactId = "a b" }).Decide(Case(), Supervisor).WasRefused("id-malformed", ("field", "contactId"), ("maximum", 64));
    }

    [Fact]
    public void A_contact_is_overdue_on_the_day_after_its_last_day_and_once()
    {
        FellDue.Decide(Case(), today: Monday.AddDays(30)).GaveNothing();
        FellDue.Decide(Case(), today: Monday.AddDays(31)).Gave(Overdue);
        FellDue.Decide(Case(), today: Monday.AddDays(100)).Gave(Overdue);
        FellDue.Decide(Case(Overdue), today: Monday.AddDays(31)).GaveNothing();
        // One that is written down late and puts nothing off.
        FellDue.Decide(Case(Overdue, Called with { Contact = Call with { HeldOn = Monday.AddDays(-1) } }), today: Monday.AddDays(31)).GaveNothing();
    }

    [Fact]
    public void A_contact_is_not_overdue_after_another_a_plan_a_return_or_the_closing()
    {
        var later = Called with { ContactBy = Monday.AddDays(39) };

        FellDue.Decide(Case(later), Monday.AddDays(31)).GaveNothing();
        FellDue.Decide(Case(Agreed), Monday.AddDays(31)).GaveNothing();
        FellDue.Decide(Case(Returned with { DroppedSteps = [] }), Monday.AddDays(31)).GaveNothing();
        FellDue.Decide(Case(Closed), Monday.AddDays(31)).GaveNothing();
        (FellDue with { By = later.ContactBy!.Value }).Decide(Case(Overdue, later), Monday.AddDays(40)).Gave(Overdue with { ContactBy = Monday.AddDays(39) });
    }

    [Fact]
    public void A_relapse_makes_a_contact_necessary_again() =>
        new ContactFellDue("C1", Relapsed.ContactBy).Decide(Case(Agreed, Returned, Relapsed), Relapsed.ContactBy.AddDays(1))
            .Gave(Overdue with { ContactBy = Relapsed.ContactBy });

    [Fact]
    public void A_remark_is_about_a_contact_or_the_plan()
    {
        var remark = new AddRemark<ReturnToWorkCase>("C1", "R1", "K1", Memo);

        remark.Decide(Case(Called), Employee).Gave(new RemarkAdded("E1", "C1", "R1", "K1", "E1", Memo));
        remark.Decide(Case(), Employee).WasRefused("conversation-unknown", ("conversationId", "K1"));
        Assert.Null((remark with { ConversationId = "return-plan" }).Decide(Case(Agreed), Employee).Refusal);
        (remark with { ConversationId = "return-plan" }).Decide(Case(), Employee).WasRefused("conversation-unknown", ("conversationId", "return-plan"));
    }
}
