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
public sealed class CaseMeetingProperties
{
    private static readonly QueueItem[] Queue = [OfCase, OfPerson, OfCase with { ItemId = "case-C2", CaseId = "C2" }];

    [Fact]
    public void No_sequence_of_commands_reaches_a_forbidden_state() => ForEverySequence(steps =>
    {
        var events = Run(steps).Events;
        for (var i = 0; i < events.Count; i++)
            Assert.True(IsAllowed(events[i], events.Take(i).ToList()), $"{events[i]} after {string.Join(", ", events.Take(i).Select(e => e.GetType().Name))}");
    });

    [Fact]
    public void Folding_the_recorded_events_gives_the_state_that_was_decided_on() => ForEverySequence(steps =>
    {
        var (events, state) = Run(steps);
        // As they are stored and read again: what an event does not carry, a fold cannot know.
        var read = events.Select(e => JsonSerializer.Deserialize(JsonSerializer.Serialize(e, e.GetType()), e.GetType())!);
        Assert.Equal(Written(state), Written(read.Aggregate(CaseMeeting.None, CaseMeeting.Evolve)));
    });

    [Fact]
    public void Repeating_a_command_records_nothing_more() => ForEverySequence(steps =>
    {
        var (_, state) = Run(steps);
        foreach (var step in steps.Take(10))
            Assert.Empty(step.Decide(step.Decide(state).Events.Aggregate(state, CaseMeeting.Evolve)).Events);
    });

    [Fact]
    public void The_sequences_reach_every_event() => Assert.Equal(
        ["AgendaFixed", "CaseDiscussed", "CaseMeetingClosed", "CaseMeetingRescheduled", "CaseMeetingScheduled"],
        Steps().Sample(10_000).Chunk(20).SelectMany(steps => Run(steps).Events).Select(e => e.GetType().Name).Distinct().Order());

    private static void ForEverySequence(Action<IReadOnlyList<Step>> holds) => Prop.ForAll(
        Arb.From(from count in Gen.Choose(0, 25) from steps in Gen.ListOf(Steps(), count) select (IReadOnlyList<Step>)[.. steps]),
        holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static (IReadOnlyList<object> Events, CaseMeeting State) Run(IEnumerable<Step> steps)
    {
        List<object> events = [];
        var state = CaseMeeting.None;
        foreach (var step in steps)
        {
            var decided = step.Decide(state).Events;
            events.AddRange(decided);
            state = decided.Aggregate(state, CaseMeeting.Evolve);
        }

        return (events, state);
    }

    // Told again from the events alone.
    private static bool IsAllowed(object next, IReadOnlyList<object> before)
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

    private static Gen<Step> Steps() =>
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

    private static string Written(CaseMeeting state) =>
        JsonSerializer.Serialize(new { state.Terms, state.Agenda, Discussed = state.Discussed.OrderBy(d => d.Key), state.Closed });

    /// <summary>Somebody does something on a day.</summary>
    private sealed record Step(object Command, DateOnly Today)
    {
        public Decision Decide(CaseMeeting state) => Command switch
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
