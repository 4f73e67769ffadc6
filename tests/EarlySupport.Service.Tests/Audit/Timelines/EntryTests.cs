using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Policies;
using EarlySupport.Domain.Privacy;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Audit.Timelines;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Tests.Design;

namespace EarlySupport.Service.Tests.Audit.Timelines;

/// <summary>Entries of a timeline, from events made here.</summary>
public class EntryTests
{
    private static readonly OrganisationSettings Helsinki = new(null, Policy.Default);

    [Fact]
    public void A_text_that_was_forgotten_is_told_from_one_that_was_never_written()
    {
        var remark = new RemarkAdded("E1", "C1", "R1", null, "E1", new PersonalText("own", "E1", null));

        Assert.Equal(
            """{"remarkId":"R1","conversationId":null,"remarkBy":"E1","remark":{"forgotten":true}}""",
            Entry(Recorded(1, remark, "early-support-C1")).Facts.ToJsonString());
    }

    [Theory]
    [InlineData(9, "2026-03-20", 1)]
    [InlineData(11, "2026-03-09", 1)]
    [InlineData(11, "2026-03-10", 2)]
    [InlineData(19, "2026-03-20", 2)]
    [InlineData(21, "2026-03-20", 3)]
    [InlineData(31, "2026-12-31", 3)]
    [InlineData(31, "2027-01-01", 4)]
    public void The_policy_in_force_is_the_newest_published_before_that_had_taken_effect(long number, string day, int version)
    {
        RecordedEvent[] published = [Published(10, 2, "2026-03-10"), Published(20, 3, "2026-01-01"), Published(30, 4, "2027-01-01")];
        var recorded = Recorded(number, new MeasureCompleted("E1", "C1", "M1", DateOnly.Parse(day)), "early-support-C1") with
        {
            RecordedAt = At($"{day}T12:00Z"),
        };

        Assert.Equal(version, Assert.Single(Timeline.Of([.. published.Append(recorded).OrderBy(e => e.SequenceNumber)], Helsinki, _ => true, "en")).PolicyVersion);
    }

    [Theory]
    [InlineData("2026-03-05T21:59:59Z", "2026-03-05")]
    [InlineData("2026-03-05T22:00:00Z", "2026-03-06")]
    public void What_names_no_day_happened_on_the_organisations_day_on_which_it_was_recorded(string at, string day) =>
        Assert.Equal(DateOnly.Parse(day),
            Entry(Recorded(1, new AlertsTakenUp("E1", "C1", ["E1-1"]), "early-support-C1") with { RecordedAt = At(at) }).HappenedOn);

    [Fact]
    public void Every_event_can_be_an_entry() => Assert.All(
        EventSamples.All.Where(sample => sample.Key != "policy_published"),
        sample => Assert.Equal(sample.Key, Entry(Recorded(1, sample.Value, "some-stream")).Event));

    private static TimelineEntry Entry(RecordedEvent recorded) => Assert.Single(Timeline.Of([recorded], Helsinki, _ => true, "en"));

    private static RecordedEvent Published(long number, int version, string effectiveFrom) =>
        Recorded(number, new PolicyPublished(version, DateOnly.Parse(effectiveFrom), [], ResponseTimes.Default), Policy.StreamId);

    private static RecordedEvent Recorded(long number, object data, string stream) =>
        new(number, Guid.Empty, "own", stream, 1, StoredEvents.All.NameOf(data), data, At("2026-03-20T12:00Z"), "B1", "supervisor", "", null);

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment);
}
