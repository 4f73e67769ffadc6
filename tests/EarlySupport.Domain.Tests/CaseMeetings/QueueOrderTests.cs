using EarlySupport.Domain.CaseMeetings.HrQueue;
using EarlySupport.Domain.Cases;
using static EarlySupport.Domain.CaseMeetings.HrQueue.QueueReasonCode;

namespace EarlySupport.Domain.Tests.CaseMeetings;

public sealed class QueueOrderTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void The_laws_dates_come_first_then_what_was_escalated_then_what_is_over_then_what_is_near()
    {
        QueueReason[] byUrgency =
        [
            Reason(StatutoryDatePassed, 2), Reason(StatutoryDateNear, -1), Reason(StatutoryDateNear, -30), Reason(AlertEscalated, 9), Reason(AlertEscalated, 0),
            Reason(MeasureOverdue, 40), Reason(FollowUpMissed, 8), Reason(AlertOverdue, 1), Reason(LongAbsenceWithoutContact, 0), Reason(AlertOverdue, -3),
        ];

        Assert.Equal(byUrgency, byUrgency.Reverse().OrderBy(Urgency.Of));
    }

    [Fact]
    public void A_person_and_case_is_one_item_ordered_by_its_most_urgent_reason()
    {
        var queue = QueueItem.Gather(
            [
                new("E2", "C2", Reason(MeasureOverdue, 90)), new("E1", "C1", Reason(MeasureOverdue, 1)), new("E3", null, Reason(AlertEscalated, 1)),
                new("E1", "C1", Reason(StatutoryDateNear, -9)), new("E1", "C1", Reason(FollowUpMissed, 1)),
            ],
            [new("E1", "C1", CaseKind.EarlySupport), new("E2", "C2", CaseKind.EarlySupport)],
            []);

        Assert.Equal(["case-C1", "person-E3", "case-C2"], queue.Select(item => item.ItemId));
        Assert.Equal([StatutoryDateNear, FollowUpMissed, MeasureOverdue], queue[0].Reasons.Select(r => r.Code));
        Assert.Equal(("E3", null, "C2"), (queue[1].EmployeeId, queue[1].CaseId, queue[2].CaseId));
    }

    [Fact]
    public void As_urgent_items_stand_by_employee_and_case() => Assert.Equal(
        ["person-E1", "case-C1", "case-C2"],
        QueueItem.Gather(
            [new("E2", "C2", Reason(MeasureOverdue, 1)), new("E2", "C1", Reason(MeasureOverdue, 1)), new("E1", null, Reason(AlertOverdue, 1))],
            [new("E2", "C1", CaseKind.EarlySupport), new("E2", "C2", CaseKind.ReturnToWork)], []).Select(item => item.ItemId));

    /// <summary>What is not about an open case goes to the furthest step that is open.</summary>
    [Theory]
    [InlineData("C1", "case-C1")]
    [InlineData("C2", "case-C2")]
    [InlineData("closed", "case-C2")]
    [InlineData(null, "case-C2")]
    public void A_reason_goes_to_its_own_case_or_else_to_the_furthest(string? caseId, string itemId) => Assert.Equal(
        itemId,
        Assert.Single(QueueItem.Gather(
            [new("E1", caseId, Reason(AlertOverdue, 1))],
            [new("E1", "C2", CaseKind.IntensifiedSupport), new("E1", "C1", CaseKind.EarlySupport), new("E2", "C3", CaseKind.ReturnToWork)], [])).ItemId);

    [Fact]
    public void What_a_meeting_decided_about_waits_for_its_measure_and_nothing_else_does()
    {
        var decided = new DecidedReasons("E1", Today.AddDays(7), [Reason(AlertOverdue, 3), Reason(MemoNotApproved, 2, "K1")]);
        Noticed[] noticed =
        [
            new("E1", null, Reason(AlertEscalated, 1)), new("E1", null, Reason(MemoNotApproved, 9, "K1")), new("E1", null, Reason(MemoNotApproved, 9, "K2")),
            new("E1", null, Reason(FollowUpMissed, 9)), new("E2", null, Reason(AlertOverdue, 1)),
        ];

        var queue = QueueItem.Gather(noticed, [], [decided]);

        Assert.Equal(
            ["E1 FollowUpMissed X1", "E1 MemoNotApproved K2", "E2 AlertOverdue X1"],
            queue.SelectMany(item => item.Reasons.Select(r => $"{item.EmployeeId} {r.Code} {r.ItemId}")));
    }

    [Fact]
    public void A_statutory_date_waits_only_for_what_is_due_by_then()
    {
        var near = Reason(StatutoryDateNear, -7);

        Assert.True(new DecidedReasons("E1", near.Day, [near]).Holds(near));
        Assert.False(new DecidedReasons("E1", near.Day.AddDays(1), [near]).Holds(near));
    }

    private static QueueReason Reason(QueueReasonCode code, int days, string itemId = "X1") => new(code, Today.AddDays(-days), days, itemId);
}
