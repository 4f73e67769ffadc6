using System.Text.Json.Nodes;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.Audit;
using EarlySupport.Domain.Policies;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Access;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Audit.Timelines;

/// <summary>All that was recorded of a case and its path, or of a person, in the order it was recorded.</summary>
/// <param name="CaseId">The case asked for; null for a person.</param>
public sealed record Timeline(string EmployeeId, string? CaseId, IReadOnlyList<TimelineEntry> Entries)
{
    /// <param name="events">In the log's order; the policy's own among them tell what was in force, and are no entries.</param>
    /// <param name="shows">Which parts of the record the reader may see. Of the others, absences and alerts are left out, and cases tell no facts.</param>
    /// <param name="language">Of the titles.</param>
    public static IReadOnlyList<TimelineEntry> Of(
        IReadOnlyList<RecordedEvent> events, OrganisationSettings organisation, Func<RecordPart, bool> shows, string language)
    {
        var policies = events.ToLookup(e => e.StreamId == Policy.StreamId);
        var versions = new PolicyVersions([.. policies[true]]);
        return
        [
            .. policies[false].Where(e => Withholding.PartOf(e) != RecordPart.Absences || shows(RecordPart.Absences))
                .Select(e => Entry(e, organisation.DayAt(e.RecordedAt))),
        ];

        TimelineEntry Entry(RecordedEvent e, DateOnly recordedOn)
        {
            var facts = shows(Withholding.PartOf(e)) ? Facts.Of(e) : new JsonObject { ["withheld"] = true };
            return new TimelineEntry(
                e.SequenceNumber, e.StreamId, e.Version, e.Type, EventTitles.Say(e.Type, language), EventDay.Of(e.Data) ?? recordedOn, e.RecordedAt, e.Actor,
                e.Role,
                versions.At(e.SequenceNumber, recordedOn), (int?)facts["ruleVersion"], facts);
        }
    }
}

/// <summary>One thing that happened.</summary>
/// <param name="Event">The event's stored name.</param>
/// <param name="HappenedOn">In the organisation's calendar: the day the event tells, or else the day it was recorded.</param>
/// <param name="RecordedAt">UTC.</param>
/// <param name="PolicyVersion">The version of the organisation's policy that was in force when it was recorded.</param>
/// <param name="RuleVersion">Of the rule that the event is about; null where it is about none.</param>
/// <param name="Facts">The event's own data; a text that was forgotten reads <c>{"forgotten": true}</c>. <c>{"withheld": true}</c> where the reader may not see it.</param>
public sealed record TimelineEntry(
    long SequenceNumber, string Stream, long Version, string Event, string Title, DateOnly HappenedOn, DateTimeOffset RecordedAt, string Actor, string Role,
    int PolicyVersion, int? RuleVersion, JsonObject Facts);
