using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.ApprovingMemo;
using EarlySupport.Domain.EarlySupport.CorrectingMemo;
using EarlySupport.Domain.EarlySupport.LoggingConversation;
using static EarlySupport.Domain.Tests.EarlySupport.GivenCase;

namespace EarlySupport.Domain.Tests.EarlySupport;

public sealed class ConversationTests
{
    private static readonly LogConversation Log = new("C1", "K1", Talk, [], null);
    private static readonly MemoCorrected Corrected = new("E1", "C1", "K1", 2, Text("We talked about night shifts."));

    [Fact]
    public void A_conversation_answers_the_alerts_that_none_answered_before()
    {
        Assert.Equivalent(Talked, Assert.Single(Log.Decide(Case(), Supervisor).Events), strict: true);

        var second = Log with { ConversationId = "K2" };
        var further = new AlertsTakenUp("E1", "C1", ["E1-2"]);
        Assert.Equal(["E1-2"], Assert.IsType<ConversationLogged>(Assert.Single(second.Decide(Case(Talked, further), Supervisor).Events)).AnsweredAlertIds);
    }

    [Fact]
    public void What_was_agreed_is_recorded_with_it()
    {
        var decision = (Log with { Measures = [Shifts], NextMeeting = new NextMeeting("F1", Monday.AddDays(7)) }).Decide(Case(), Supervisor);

        Assert.Equal(["M1"], Assert.IsType<ConversationLogged>(decision.Events[0]).MeasureIds);
        Assert.Equal([Agreed, Scheduled], decision.Events.Skip(1));
    }

    [Fact]
    public void A_measure_that_cannot_be_agreed_refuses_the_conversation_with_it() =>
        (Log with { Measures = [Shifts, Shifts with { MeasureId = "M2", Due = Monday.AddDays(-1) }] }).Decide(Case(), Supervisor)
            .WasRefused("measure-due-before-agreed", ("due", Monday.AddDays(-1)), ("agreedOn", Monday));

    [Fact]
    public void A_conversation_recorded_late_has_measures_that_were_agreed_on_its_day()
    {
        var late = Supervisor with { Today = Monday.AddDays(30) };

        var decision = (Log with { Measures = [Shifts] }).Decide(Case(), late);

        Assert.Equal(Agreed, decision.Events[1]);
    }

    [Fact]
    public void Logging_the_same_again_changes_nothing_and_other_words_under_its_id_are_refused()
    {
        var again = Log with { Conversation = Talk with { Present = [.. Talk.Present], Themes = [.. Talk.Themes] } };
        again.Decide(Case(Talked), Supervisor).GaveNothing();

        foreach (var other in new[]
        {
            Log with { Conversation = Talk with { Memo = Text("Other") } },
            Log with { Conversation = Talk with { Present = [.. Talk.Present.Reverse()] } },
            Log with { Conversation = Talk with { Themes = [] } },
            Log with { Conversation = Talk with { TakenTo = [] } },
            Log with { Measures = [Shifts] },
        })
        {
            other.Decide(Case(Talked), Supervisor).WasRefused("id-already-used", ("id", "K1"));
        }
    }

    [Fact]
    public void A_conversation_may_be_dated_today_and_not_tomorrow() =>
        (Log with { Conversation = Talk with { HeldOn = Monday.AddDays(1) } }).Decide(Case(), Supervisor)
            .WasRefused("conversation-in-the-future", ("heldOn", Monday.AddDays(1)), ("today", Monday));

    [Theory]
    [InlineData(ParticipantRole.Employee)]
    [InlineData(ParticipantRole.Supervisor)]
    public void A_conversation_has_both_sides(ParticipantRole alone) =>
        (Log with { Conversation = Talk with { Present = [new Participant(alone, "X", null), new Participant(ParticipantRole.ShopSteward, "S", null)] } })
            .Decide(Case(), Supervisor).WasRefused("conversation-without-both-sides");

    [Fact]
    public void Somebody_of_HR_can_stand_for_the_employer() =>
        Assert.Null((Log with { Conversation = Talk with { Present = [new Participant(ParticipantRole.Employee, null, null), new Participant(ParticipantRole.Hr, "H1", null)] } })
            .Decide(Case(), Supervisor).Refusal);

    [Fact]
    public void A_conversation_without_a_memo_or_with_an_impossible_id_is_refused()
    {
        (Log with { Conversation = Talk with { Memo = Text("") } }).Decide(Case(), Supervisor).WasRefused("text-missing", ("field", "memo"));
        (Log with { ConversationId = "" }).Decide(Case(), Supervisor).WasRefused("id-malformed", ("field", "conversationId"), ("maximum", 64));
    }

    [Fact]
    public void A_memo_is_approved_once_by_each_who_took_part()
    {
        var approve = new ApproveMemo("C1", "K1", 1);
        var bySupervisor = new MemoApproved("E1", "C1", "K1", 1, "B1");

        approve.Decide(Case(Talked), Supervisor).Gave(bySupervisor);
        approve.Decide(Case(Talked, bySupervisor), Supervisor).GaveNothing();
        approve.Decide(Case(Talked, bySupervisor), Employee).Gave(bySupervisor with { ApprovedBy = "E1" });
    }

    [Fact]
    public void The_employee_took_part_also_when_no_number_was_written_down()
    {
        var talk = Talk with { Present = [new Participant(ParticipantRole.Employee, null, null), new Participant(ParticipantRole.Hr, null, null)] };

        new ApproveMemo("C1", "K1", 1).Decide(Case(Talked with { Conversation = talk }), Employee).Gave(new MemoApproved("E1", "C1", "K1", 1, "E1"));
    }

    [Fact]
    public void A_memo_is_not_approved_by_somebody_who_was_not_there_nor_in_a_version_passed()
    {
        var approve = new ApproveMemo("C1", "K1", 1);

        approve.Decide(Case(Talked), Supervisor with { Actor = "B2" }).WasRefused("memo-approver-not-present");
        approve.Decide(Case(Talked, Corrected), Supervisor).WasRefused("memo-version-passed", ("memoVersion", 1), ("newest", 2));
        (approve with { ConversationId = "K9" }).Decide(Case(Talked), Supervisor).WasRefused("conversation-unknown", ("conversationId", "K9"));
    }

    [Fact]
    public void A_corrected_memo_is_approved_anew()
    {
        var approved = new MemoApproved("E1", "C1", "K1", 1, "B1");
        var correct = new CorrectMemo("C1", "K1", 1, Corrected.Memo);

        correct.Decide(Case(Talked, approved), Supervisor).Gave(Corrected);
        correct.Decide(Case(Talked, approved, Corrected), Supervisor).GaveNothing();
        new ApproveMemo("C1", "K1", 2).Decide(Case(Talked, approved, Corrected), Supervisor).Gave(approved with { MemoVersion = 2 });
    }

    [Fact]
    public void A_correction_of_a_version_that_was_corrected_already_is_refused()
    {
        new CorrectMemo("C1", "K1", 1, Text("Mine")).Decide(Case(Talked, Corrected), Supervisor).WasRefused("memo-version-passed", ("memoVersion", 1), ("newest", 2));
        new CorrectMemo("C1", "K9", 1, Text("Mine")).Decide(Case(Talked), Supervisor).WasRefused("conversation-unknown", ("conversationId", "K9"));
        new CorrectMemo("C1", "K1", 1, Text("")).Decide(Case(Talked), Supervisor).WasRefused("text-missing", ("field", "memo"));
    }

    [Fact]
    public void A_remark_is_added_once_also_to_a_closed_and_an_escalated_case()
    {
        var added = new RemarkAdded("E1", "C1", "R1", "K1", "E1", Text("I see it otherwise."));
        var command = new AddRemark<EarlySupportCase>("C1", "R1", "K1", added.Remark);

        command.Decide(Case(Talked), Employee).Gave(added);
        command.Decide(Case(Talked, Closed), Employee).Gave(added);
        command.Decide(Case(Talked, Escalated), Employee).Gave(added);
        command.Decide(Case(Talked, added), Employee).GaveNothing();
        command.Decide(Case(Talked, added), Supervisor).WasRefused("id-already-used", ("id", "R1"));
        (command with { ConversationId = null }).Decide(Case(), Employee).Gave(added with { ConversationId = null });
    }

    [Fact]
    public void A_remark_says_something_about_something_that_is_there()
    {
        new AddRemark<EarlySupportCase>("C1", "R1", null, Text("\n")).Decide(Case(), Employee).WasRefused("text-missing", ("field", "remark"));
        new AddRemark<EarlySupportCase>("C1", "R1", "K9", Memo).Decide(Case(Talked), Employee).WasRefused("conversation-unknown", ("conversationId", "K9"));
        new AddRemark<EarlySupportCase>("C1", "R 1", null, Memo).Decide(Case(), Employee).WasRefused("id-malformed", ("field", "remarkId"), ("maximum", 64));
        new AddRemark<EarlySupportCase>("C1", "R1", null, Memo).Decide(EarlySupportCase.None, Employee).WasRefused("case-unknown");
    }
}
