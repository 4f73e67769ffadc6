using EarlySupport.Domain.Absences;

namespace EarlySupport.Service.Absences;

/// <summary>What a change of somebody's absences came to.</summary>
/// <param name="Changed">False when everything already read so; nothing was recorded then.</param>
public sealed record AbsenceAnswer(bool Changed, IReadOnlyList<CrossingChange> Crossings)
{
    public static AbsenceAnswer Of(IReadOnlyList<object> events) => new(events.Count > 0, [.. events.Select(Change).OfType<CrossingChange>()]);

    private static CrossingChange? Change(object @event) => @event switch
    {
        ThresholdForeseen e => new("foreseen", e.AlertId, e.RuleId, e.ExpectedOn),
        ForeseenDateCorrected e => new("foreseen-date-corrected", e.AlertId, e.RuleId, e.To),
        ForeseenThresholdWithdrawn e => new("foreseen-withdrawn", e.AlertId, e.RuleId, e.ExpectedOn),
        ThresholdCrossed e => new("crossed", e.AlertId, e.RuleId, e.ReachedOn),
        CrossingDateCorrected e => new("date-corrected", e.AlertId, e.RuleId, e.To),
        CrossingWithdrawn e => new("withdrawn", e.AlertId, e.RuleId, e.ReachedOn),
        _ => null,
    };
}

/// <param name="Change">crossed, date-corrected, withdrawn, or the same of an advance notice with <c>foreseen</c>.</param>
/// <param name="On">The day as it is after the change.</param>
public sealed record CrossingChange(string Change, string AlertId, string RuleId, DateOnly On);
