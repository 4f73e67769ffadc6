using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Absences;
using EarlySupport.Service.Absences.Forecasting;
using EarlySupport.Service.Access;
using EarlySupport.Service.Alerts.ListingAlerts;
using EarlySupport.Service.Audit.Timelines;
using EarlySupport.Service.IntensifiedSupport.Negotiations;
using EarlySupport.Service.Language;
using EarlySupport.Service.ReturnToWork;

namespace EarlySupport.Service.OccupationalHealth.PersonTimeline;

/// <summary>Gathers what stands on a person's time axis, as far as the reader may see it.</summary>
public sealed class PersonMarks(
    AbsenceList absences, AlertList alerts, NoticeList notices, Forecasts forecasts, NegotiationList negotiations, ReturnStepList steps, AccessCheck access,
    PageWords words, FieldWords fieldWords)
{
    private static readonly Dictionary<string, Lane> LaneOf = new()
    {
        ["conversation_logged"] = Lane.Conversations,
        ["contact_held"] = Lane.Conversations,
        ["follow_up_held"] = Lane.Conversations,
        ["return_follow_up_held"] = Lane.Conversations,
        ["negotiation_held"] = Lane.Negotiations,
        ["statement_requested"] = Lane.Statements,
        ["statement_given"] = Lane.Statements,
        ["statement_delivered_to_kela"] = Lane.Statements,
        ["statement_went_overdue"] = Lane.Statements,
        ["return_step_started"] = Lane.Return,
        ["returned_to_work"] = Lane.Return,
        ["relapse_noted"] = Lane.Return,
    };

    public async Task<IReadOnlyList<Mark>> OfAsync(Timeline timeline, DateOnly today, CancellationToken ct)
    {
        var (readership, employee) = (access.Readership(), timeline.EmployeeId);
        List<Mark> marks = [.. timeline.Entries.Where(entry => LaneOf.ContainsKey(entry.Event)).Select(entry =>
            new Mark(LaneOf[entry.Event], entry.HappenedOn, entry.HappenedOn, IsAhead: false, entry.Title, entry.SequenceNumber))];
        marks.AddRange((await negotiations.FindAsync(readership, employee, null, null, null, ct)).Where(row => row.State is "scheduled" or "missed").Select(row =>
            new Mark(Lane.Negotiations, row.On, row.On, IsAhead: row.On >= today, words[$"timeline-negotiation.{row.State}"])));
        if (access.Shows(RecordPart.ReturnPlan))
            marks.AddRange((await steps.FindAsync(readership, new ReturnStepFilter(Employee: employee), ct)).Where(step => step.State != "started").Select(Step));
        marks.AddRange(access.Shows(RecordPart.Absences) ? await AbsencesAsync(readership, employee, today, ct) : await NoticesAsync(readership, employee, today, ct));
        return marks;
    }

    private Mark Step(ReturnStepRow step) => new(
        Lane.Return, step.PlannedFrom, step.PlannedTo ?? step.PlannedFrom, IsAhead: true,
        words["person-timeline.step", ("number", step.StepNumber), ("share", step.PlannedSharePercent)]);

    private async Task<IEnumerable<Mark>> AbsencesAsync(Readership readership, string employee, DateOnly today, CancellationToken ct)
    {
        var spells = await absences.OfAsync(readership.Tenant, employee, ct);
        var reached = await alerts.FindAsync(readership, new AlertFilter(employee), ct);
        var ahead = await forecasts.FindAsync(readership, [employee], null, ct);
        return
        [
            .. spells.Select(spell => Spell(spell, today)),
            .. reached.Select(alert => new Mark(Lane.Limits, alert.ReachedOn, alert.ReachedOn, IsAhead: false, words.Rule(alert.RuleId))),
            .. ahead.Select(row => new Mark(Lane.Limits, row.ExpectedOn, row.ExpectedOn, IsAhead: true, words.Rule(row.RuleId))),
        ];
    }

    private Mark Spell(Absence spell, DateOnly today)
    {
        var kind = fieldWords.Of(spell.Kind);
        var text = spell.Percent == 100 ? kind : words["person-timeline.percent", ("what", kind), ("percent", spell.Percent)];
        return new Mark(
            Lane.Absences, spell.FirstDay, spell.LastDay ?? (spell.FirstDay > today ? spell.FirstDay : today), IsAhead: spell.FirstDay > today,
            spell.LastDay is null ? words["person-timeline.goes-on", ("what", text)] : text);
    }

    private async Task<IEnumerable<Mark>> NoticesAsync(Readership readership, string employee, DateOnly today, CancellationToken ct) =>
        // What was foreseen and then reached was told twice.
        from notice in (await notices.FindAsync(readership, employee, null, null, ct)).Where(notice => notice.State == "told")
            .DistinctBy(notice => (notice.What, notice.On))
        select new Mark(
            Lane.Limits, notice.On, notice.On, IsAhead: notice.On > today, notice.AbsenceId is null ? words.Rule(notice.What) : fieldWords[notice.What]);
}
