using EarlySupport.Domain.Absences;
using EarlySupport.Domain.CaseMeetings.HrQueue;
using EarlySupport.Domain.Policies;
using static EarlySupport.Domain.CaseMeetings.HrQueue.QueueReasonCode;

namespace EarlySupport.Domain.Tests.CaseMeetings;

/// <summary>Each reason is looked at on both sides of its limit.</summary>
public sealed class QueueReasonTests
{
    private static readonly DateOnly Since = new(2026, 3, 2);

    /// <summary>From how many days after (before, where negative) the day that is known it is a reason, and which day it then goes by.</summary>
    [Theory]
    [InlineData(StatutoryDateNear, -30, 0)]
    [InlineData(StatutoryDatePassed, 0, 0)]
    [InlineData(FollowUpMissed, 1, 0)]
    [InlineData(MeasureOverdue, 1, 0)]
    [InlineData(NegotiationMissed, 1, 0)]
    [InlineData(DecisionOverdue, 1, 0)]
    [InlineData(StatementDue, -14, 0)]
    [InlineData(ConsentEnding, -14, 0)]
    [InlineData(ContactOverdue, 1, 0)]
    [InlineData(ReturnStepMissed, 1, 0)]
    [InlineData(MemoNotApproved, 8, 7)]
    [InlineData(NegotiationNotCalled, 14, 14)]
    public void A_reason_begins_on_its_day_and_not_the_day_before(QueueReasonCode code, int firstDay, int goesBy)
    {
        var day = Since.AddDays(goesBy);

        Assert.Null(On(Since.AddDays(firstDay - 1)).Reason(code, Since, "X1"));
        Assert.Equal(new QueueReason(code, day, firstDay - goesBy, "X1"), On(Since.AddDays(firstDay)).Reason(code, Since, "X1"));
        Assert.Equal(new QueueReason(code, day, 100 - goesBy, "X1"), On(Since.AddDays(100)).Reason(code, Since, "X1"));
    }

    [Fact]
    public void An_alert_that_was_reminded_of_or_escalated_stays_a_reason_and_counts_from_the_end_of_its_time()
    {
        var today = Since.AddDays(21);

        Assert.Equal(new QueueReason(AlertOverdue, Since.AddDays(14), 7, "E1-1"), On(today).Reason(AlertOverdue, Since, "E1-1"));
        Assert.Equal(new QueueReason(AlertEscalated, today, 0, "E1-1"), On(today).Reason(AlertEscalated, Since, "E1-1"));
        // A policy gave more time afterwards.
        Assert.Equal(
            new QueueReason(AlertOverdue, Since.AddDays(30), -9, "E1-1"), new QueueDay(today, new ResponseTimes(30, 60)).Reason(AlertOverdue, Since, "E1-1"));
    }

    [Fact]
    public void An_absence_is_long_on_its_thirtieth_day()
    {
        var thirtieth = Since.AddDays(29);

        Assert.Null(LongAbsence(thirtieth.AddDays(-1), null));
        Assert.Equal(new QueueReason(LongAbsenceWithoutContact, thirtieth, 0, "E1"), LongAbsence(thirtieth, null));
        Assert.Equal(new QueueReason(LongAbsenceWithoutContact, thirtieth, 10, "E1"), LongAbsence(thirtieth.AddDays(10), null));
    }

    [Fact]
    public void A_contact_is_enough_for_thirty_days_in_a_long_absence()
    {
        var contact = Since.AddDays(20);

        Assert.Null(LongAbsence(contact.AddDays(29), contact));
        Assert.Equal(new QueueReason(LongAbsenceWithoutContact, contact.AddDays(30), 0, "E1"), LongAbsence(contact.AddDays(30), contact));
        // One before the absence gives no more time than the absence itself.
        Assert.Equal(
            new QueueReason(LongAbsenceWithoutContact, Since.AddDays(29), 0, "E1"), LongAbsence(Since.AddDays(29), Since.AddDays(-3)));
    }

    [Fact]
    public void A_request_for_support_is_for_HR_at_once_where_nobody_leads_and_else_when_an_alert_would_be_reminded_of()
    {
        Assert.Equal(new QueueReason(SupportRequested, Since, 0, "C1"), On(Since).SupportRequest(Since, "C1", isLed: false));
        Assert.Null(On(Since.AddDays(13)).SupportRequest(Since, "C1", isLed: true));
        Assert.Equal(new QueueReason(SupportRequested, Since.AddDays(14), 0, "C1"), On(Since.AddDays(14)).SupportRequest(Since, "C1", isLed: true));
    }

    [Fact]
    public void Only_who_is_absent_today_is_absent() => Assert.Null(On(Since.AddDays(60)).LongAbsence("E1", null, null));

    [Fact]
    public void The_current_spell_runs_over_records_that_follow_on_each_other_and_ends_with_the_last_of_them()
    {
        Absence[] absences =
        [
            new("A1", AbsenceKind.Sickness, Since, Since.AddDays(4), 100),
            // The weekend between is bridged.
            new("A2", AbsenceKind.OccupationalAccident, Since.AddDays(7), Since.AddDays(20), 100),
            new("A3", AbsenceKind.ChildSickness, Since.AddDays(21), null, 100),
        ];

        Assert.Equal(new DayRange(Since, Since.AddDays(20)), CurrentSpell.Of(absences, Since.AddDays(20)));
        Assert.Null(CurrentSpell.Of(absences, Since.AddDays(21)));
        Assert.Null(CurrentSpell.Of(absences, Since.AddDays(5)));
        Assert.Null(CurrentSpell.Of([], Since));
    }

    private static QueueDay On(DateOnly today) => new(today, ResponseTimes.Default);

    private static QueueReason? LongAbsence(DateOnly today, DateOnly? contact) => On(today).LongAbsence("E1", new DayRange(Since, today), contact);
}
