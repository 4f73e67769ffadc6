using System.Reflection;
using EarlySupport.Domain.Audit;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Tests.Design;

/// <summary>An event that names the day on which it happened says so to <see cref="EventDay"/>.</summary>
public class EventDayTests
{
    // Their days were only foreseen or agreed on, or withdrawn; or are of the organisation's own beginning.
    private static readonly string[] OfNoDay =
    [
        "advance_notice_date_corrected", "case_discussed", "case_erasure_approved", "case_meeting_rescheduled", "case_meeting_scheduled", "consent_end_neared",
        "crossing_withdrawn", "employee_details_corrected", "follow_up_scheduled", "foreseen_date_corrected", "foreseen_threshold_withdrawn", "go_live_date_set",
        "negotiation_rescheduled", "negotiation_scheduled", "organisation_founded", "person_erasure_approved", "return_follow_up_scheduled",
        "return_to_work_opened", "threshold_foreseen",
    ];

    public static TheoryData<string> Names => [.. StoredEvents.All.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_with_a_day_in_it_happened_on_it_or_is_known_to_have_happened_on_none(string name) => Assert.Equal(
        HasDay(StoredEvents.All.All[name]) && !OfNoDay.Contains(name),
        EventDay.Of(EventSamples.All[name]) is not null);

    [Fact]
    public void What_is_known_to_have_happened_on_no_day_has_one_in_it() =>
        Assert.All(OfNoDay, name => Assert.True(HasDay(StoredEvents.All.All[name]), name));

    [Theory]
    [InlineData("absence_reported", "2026-02-02")]
    [InlineData("alert_raised", "2026-03-03")]
    [InlineData("conversation_logged", "2026-02-02")]
    [InlineData("crossing_date_corrected", "2026-03-03")]
    [InlineData("follow_up_missed", "2026-03-03")]
    [InlineData("measure_agreed", "2026-02-02")]
    [InlineData("measure_completed", "2026-03-03")]
    [InlineData("measure_went_overdue", "2026-03-04")]
    [InlineData("consent_ended", "2026-03-04")]
    [InlineData("statement_went_overdue", "2026-03-04")]
    [InlineData("contact_fell_overdue", "2026-03-04")]
    public void It_is_the_day_on_which_it_happened(string name, string day) => Assert.Equal(DateOnly.Parse(day), EventDay.Of(EventSamples.All[name]));

    // In the event itself or in a record of the domain that it has one of; days in explanations and lists tell of something else.
    private static bool HasDay(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(p =>
        (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) == typeof(DateOnly)
        || (p.PropertyType is { IsClass: true } part && part.Assembly == typeof(EventDay).Assembly && p.Name != "Explanation" && HasDay(part)));
}
