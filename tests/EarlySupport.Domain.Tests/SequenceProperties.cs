using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace EarlySupport.Domain.Tests;

/// <summary>What holds for everything that is decided on by its own events, tried on random sequences of steps with few ids so that they meet often.</summary>
/// <typeparam name="TState">What the events are folded into.</typeparam>
/// <typeparam name="TStep">A command of somebody on a day, or a deadline that comes.</typeparam>
/// <param name="longest">How many steps a sequence has at the most.</param>
public abstract class SequenceProperties<TState, TStep>(int longest)
{
    private const int Rounds = 200;

    /// <summary>What every sequence begins with; empty where it begins with nothing.</summary>
    protected abstract IReadOnlyList<object> Beginning { get; }

    protected abstract TState None { get; }

    /// <summary>Every event that the steps can bring about.</summary>
    protected abstract IEnumerable<Type> Reachable { get; }

    [Fact]
    public void No_sequence_of_commands_reaches_a_forbidden_state() => ForEverySequence(steps =>
    {
        var (events, _) = Run(steps);
        for (var i = 0; i < events.Count; i++)
            Assert.True(IsAllowed(events[i], [.. events.Take(i)]), $"{events[i]} after {string.Join(", ", events.Take(i).Select(e => e.GetType().Name))}");
    });

    [Fact]
    public void Folding_the_recorded_events_gives_the_state_that_was_decided_on() => ForEverySequence(steps =>
    {
        var (events, state) = Run(steps);
        // As they are stored and read again: what an event does not carry, a fold cannot know.
        var read = events.Select(e => JsonSerializer.Deserialize(JsonSerializer.Serialize(e, e.GetType()), e.GetType())!);
        Assert.Equal(Written(state), Written(read.Aggregate(None, Evolve)));
    });

    [Fact]
    public void Repeating_a_command_records_nothing_more() => ForEverySequence(steps =>
    {
        var (_, state) = Run(steps);
        foreach (var step in steps.Take(10))
            Assert.Empty(Decide(step, Decide(step, state).Events.Aggregate(state, Evolve)).Events);
    });

    [Fact]
    public void The_sequences_reach_every_event()
    {
        var missing = Reachable.ToHashSet();
        Assert.NotEmpty(missing);
        // The rarest takes long to come up, but mostly not.
        for (var round = 0; round < Rounds && missing.Count > 0; round++)
            missing.ExceptWith(Steps().Sample(longest * 25).Chunk(longest).SelectMany(steps => Run(steps).Events).Select(e => e.GetType()));
        Assert.Empty(missing);
    }

    protected abstract Gen<TStep> Steps();

    protected abstract Decision Decide(TStep step, TState state);

    protected abstract TState Evolve(TState state, object recorded);

    /// <summary>The rules of the states (<c>domain.md</c>), told again from the events alone.</summary>
    protected abstract bool IsAllowed(object next, IReadOnlyList<object> before);

    /// <summary>All of the state, sorted: what an immutable dictionary lists first depends on its history.</summary>
    protected abstract string Written(TState state);

    protected void ForEverySequence(Action<IReadOnlyList<TStep>> holds) => Prop.ForAll(
        Arb.From(from count in Gen.Choose(0, longest) from steps in Gen.ListOf(Steps(), count) select (IReadOnlyList<TStep>)[.. steps]),
        holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    protected (IReadOnlyList<object> Events, TState State) Run(IEnumerable<TStep> steps)
    {
        List<object> events = [.. Beginning];
        var state = Beginning.Aggregate(None, Evolve);
        foreach (var step in steps)
        {
            var decided = Decide(step, state).Events;
            events.AddRange(decided);
            state = decided.Aggregate(state, Evolve);
        }

        return (events, state);
    }

    /// <summary>The events of a case: those of its kind, and those that all kinds share.</summary>
    protected static IEnumerable<Type> EventsOfCase(Type ofItsKind) => ofItsKind.Assembly.GetTypes().Where(type =>
        (type.Namespace == ofItsKind.Namespace || type.Namespace == typeof(Cases.MeasureAgreed).Namespace)
        && type.GetConstructors().Any(c => c.GetParameters().Select(p => p.Name).Take(2).SequenceEqual(["EmployeeId", "CaseId"])));
}
