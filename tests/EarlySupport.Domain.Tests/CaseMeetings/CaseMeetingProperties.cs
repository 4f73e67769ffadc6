using System.Text.Json;
using EarlySupport.Domain.CaseMeetings;
using EarlySupport.Domain.CaseMeetings.ClosingCaseMeeting;
using EarlySupport.Domain.CaseMeetings.DiscussingCase;
using EarlySupport.Domain.CaseMeetings.FixingAgenda;
using EarlySupport.Domain.CaseMeetings.HrQueue;
using EarlySupport.Domain.CaseMeetings.SchedulingCaseMeeting;
using FsCheck;
using FsCheck.Fluent;
using static EarlySupport.Domain.Tests.CaseMeetings.GivenMeeting;

namespace EarlySupport.Domain.Tests.CaseMeetings;

/// <summary>What holds for every meeting, tried on random commands over some days, with few items so that they meet often.</summary>
public sealed class CaseMeetingProperties() : SequenceProperties<CaseMeeting, CaseMeetingProperties.Step>(longest: 25)
{
    private static readonly QueueItem[] Queue = [OfCase, OfPerson, OfCase with { ItemId = "case-C2", CaseId = "C2" }];

    protected override IReadOnlyList<object> Beginning => [];

    protected override CaseMeeting None => CaseMeeting.None;

    protected override IEnumerable<Type> Reachable =>
        [typeof(AgendaFixed), typeof(CaseDiscussed), typeof(CaseMeetingClosed), typeof(CaseMeetingRescheduled), typeof(CaseMeetingScheduled)];

    protected override bool IsAllowed(object next, IReadOnlyList<object> before)
    {
        var agenda = before.OfType<AgendaFixed>().LastOrDefault()?.Items.Select(item => item.ItemId).ToList() ?? [];
        var discussed = before.OfType<CaseDiscussed>().Select(e => e.ItemId).ToList();
        if (next is CaseMeetingScheduled)
            return before.Count == 0;
        return before.Count > 0 && !before.OfType<CaseMeetingClosed>().Any() && next switch
        {
            CaseMeetingRescheduled => discussed.Count == 0,
            AgendaFixed e => discussed.Count == 0 && !agenda.Except(e.Items.Select(item => item.ItemId)).Except(e.DroppedItemIds).Any(),
            CaseDiscussed e => agenda.Contains(e.ItemId) && !discussed.Contains(e.ItemId) && e.Decision.Text != "",
            CaseMeetingClosed e => agenda.Order().SequenceEqual(discussed.Concat(e.CarriedOver).Order()),
            _ => false,
        };
    }

    protected override Decision Decide(Step step, CaseMeeting state) => step.Decide(state);

    protected override CaseMeeting Evolve(CaseMeeting state, object recorded) => CaseMeeting.Evolve(state, recorded);

    protected override Gen<Step> Steps() =>
        from command in Commands()
        from day in Gen.Choose(-3, 10)
        select new Step(command, Monday.AddDays(day));

    private static Gen<object> Commands() =>
        from items in Gen.SubListOf(Queue.Select(item => item.ItemId))
        from item in Gen.Elements(Queue)
        from day in Gen.Choose(-2, 5)
        from text in Gen.Elements("", "One", "Another")
        from command in Gen.Frequency<Func<object>>(
            (2, Gen.Constant<Func<object>>(() => new ScheduleCaseMeeting("P1", Terms with { On = Monday.AddDays(day) }))),
            (3, Gen.Constant<Func<object>>(() => new FixAgenda("P1", [.. items], 1))),
            (4, Gen.Constant<Func<object>>(() => new DiscussCase(
                "P1", item.ItemId, Words with { Text = text }, "B1", Monday.AddDays(day + 5), $"M-{item.ItemId}", "C9"))),
            (1, Gen.Constant<Func<object>>(() => new CloseCaseMeeting("P1", [.. items]))))
        select command();

    protected override string Written(CaseMeeting state) =>
        JsonSerializer.Serialize(new { state.Terms, state.Agenda, Discussed = state.Discussed.OrderBy(d => d.Key), state.Closed });

    /// <summary>Somebody does something on a day.</summary>
    public sealed record Step(object Command, DateOnly Today)
    {
        internal Decision Decide(CaseMeeting state) => Command switch
        {
            ScheduleCaseMeeting c => c.Decide(state, Today),
            // Seen at the newest version: an agenda that was not is a matter of its own.
            FixAgenda c => c.Decide(state, 1, Queue),
            DiscussCase c => c.Decide(state, "C1", Today),
            CloseCaseMeeting c => c.Decide(state, Today),
            _ => throw new InvalidOperationException($"{Command} is no step."),
        };
    }
}
