using System.Collections.Immutable;

namespace EarlySupport.Domain.Absences;

/// <summary>One employee's absences as they stand, and what has been found of them so far.</summary>
/// <param name="Absences">By absence id; cancelled ones are not here.</param>
/// <param name="Cancelled">Ids that were cancelled and not reported again.</param>
/// <param name="Confirmed">At most one per day, the last one confirmed for it.</param>
/// <param name="Standing">Crossings that are reached or foreseen and not withdrawn.</param>
/// <param name="AlertsSoFar">How many alert ids have been given out; none is used twice.</param>
/// <param name="ToldOf">The accidents that occupational health was told of.</param>
public sealed record AbsenceRecord(
    ImmutableDictionary<string, Absence> Absences,
    ImmutableHashSet<string> Cancelled,
    ImmutableDictionary<DateOnly, ConfirmedAllowanceDays> Confirmed,
    ImmutableList<StandingCrossing> Standing,
    int AlertsSoFar,
    ImmutableHashSet<string> ToldOf)
{
    public const string StreamType = "absence_record";

    public static AbsenceRecord Empty { get; } = new(
        ImmutableDictionary<string, Absence>.Empty,
        [],
        ImmutableDictionary<DateOnly, ConfirmedAllowanceDays>.Empty,
        [],
        0,
        []);

    public static string StreamId(string employeeId) => $"absences-{employeeId}";

    public static AbsenceRecord Evolve(AbsenceRecord state, object @event) => @event switch
    {
        AbsenceReported e => state.With(new Absence(e.AbsenceId, e.Kind, e.FirstDay, e.LastDay, e.Percent)),
        AbsenceCorrected e => state.With(new Absence(e.AbsenceId, e.Kind, e.FirstDay, e.LastDay, e.Percent)),
        AbsenceCancelled e => state with
        {
            Absences = state.Absences.Remove(e.AbsenceId),
            Cancelled = state.Cancelled.Add(e.AbsenceId),
            ToldOf = state.ToldOf.Remove(e.AbsenceId),
        },
        OccupationalHealthToldOfAccident e => state with { ToldOf = state.ToldOf.Add(e.AbsenceId) },
        SicknessAllowanceDaysConfirmed e => state with
        {
            Confirmed = state.Confirmed.SetItem(e.AsOf, new ConfirmedAllowanceDays(e.AsOf, e.Days)),
        },
        ThresholdForeseen e => state.Stands(new StandingCrossing(e.AlertId, e.RuleId, e.ExpectedOn, Reached: false)),
        ForeseenDateCorrected e => state.Moves(e.AlertId, e.To),
        ForeseenThresholdWithdrawn e => state.Falls(e.AlertId),
        ThresholdCrossed e => state.Stands(new StandingCrossing(e.AlertId, e.RuleId, e.ReachedOn, Reached: true)),
        CrossingDateCorrected e => state.Moves(e.AlertId, e.To),
        CrossingWithdrawn e => state.Falls(e.AlertId),
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is not an event of an absence record."),
    };

    private AbsenceRecord With(Absence absence) => this with
    {
        Absences = Absences.SetItem(absence.AbsenceId, absence),
        Cancelled = Cancelled.Remove(absence.AbsenceId),
        ToldOf = absence.Kind == AbsenceKind.OccupationalAccident ? ToldOf : ToldOf.Remove(absence.AbsenceId),
    };

    // A foreseen crossing keeps its alert id when it is reached; only an id not seen before is a new one.
    private AbsenceRecord Stands(StandingCrossing crossing)
    {
        var foreseen = Standing.FindIndex(s => s.AlertId == crossing.AlertId);
        return foreseen < 0
            ? this with { Standing = Standing.Add(crossing), AlertsSoFar = AlertsSoFar + 1 }
            : this with { Standing = Standing.SetItem(foreseen, crossing) };
    }

    private AbsenceRecord Moves(string alertId, DateOnly to)
    {
        var at = Standing.FindIndex(s => s.AlertId == alertId);
        return this with { Standing = Standing.SetItem(at, Standing[at] with { On = to }) };
    }

    private AbsenceRecord Falls(string alertId) => this with { Standing = Standing.RemoveAll(s => s.AlertId == alertId) };
}

/// <summary>A crossing that has been recorded and not withdrawn.</summary>
/// <param name="On">The day it was reached, or is expected to be.</param>
/// <param name="Reached">False while it is only foreseen and its advance notice given.</param>
public sealed record StandingCrossing(string AlertId, string RuleId, DateOnly On, bool Reached);
