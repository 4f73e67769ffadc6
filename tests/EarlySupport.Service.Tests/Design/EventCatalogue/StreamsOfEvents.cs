using System.Reflection;
using EarlySupport.Domain;
using EarlySupport.Domain.Cases;

namespace EarlySupport.Service.Tests.Design.EventCatalogue;

/// <param name="Type">As it is stored with the stream.</param>
/// <param name="Id">With the names of what it is made of.</param>
internal sealed record EventStream(string Type, string Id, Func<object, bool> Has);

/// <summary>The streams of the domain, found by their folds; an event is of a stream whose fold takes it.</summary>
internal static class StreamsOfEvents
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public;

    /// <summary>In the order of their types.</summary>
    public static IReadOnlyList<EventStream> All { get; } =
    [
        .. from type in typeof(Decision).Assembly.GetTypes()
           where !type.IsInterface
           let fold = type.GetMethods(Static).SingleOrDefault(m => m.Name == "Evolve" && m.GetParameters().Length == 2)
           where fold is not null
           let stored = Value(type, "StreamType")
           where stored is not null
           orderby stored
           select new EventStream(stored, Id(type), e => Takes(fold, e)),
    ];

    private static string Id(Type type)
    {
        if (type.IsAssignableTo(typeof(SupportCase)))
            return ((CaseKind)type.GetProperty("Kind", Static)!.GetValue(null)!).StreamId("{caseId}");
        return type.GetMethod("StreamId", Static) is { } of
            ? (string)of.Invoke(null, [.. of.GetParameters().Select(p => $"{{{p.Name}}}")])!
            : Value(type, "StreamId")!;
    }

    private static string? Value(Type type, string name) =>
        (string?)(type.GetField(name, Static)?.GetValue(null) ?? type.GetProperty(name, Static)?.GetValue(null));

    // Before the first event, or after one of those that can be the first.
    private static bool Takes(MethodInfo fold, object @event)
    {
        var state = fold.GetParameters()[0].ParameterType;
        var first = ((string[])["None", "Empty", "Default"]).Select(name => state.GetProperty(name, Static)?.GetValue(null)).FirstOrDefault(s => s is not null);
        var begun = EventSamples.All.Values.Select(e => Folded(fold, first, e).State).Where(s => s is not null);
        return begun.Prepend(first).Any(s => Folded(fold, s, @event).Taken);
    }

    // A fold says by this exception, and in these words, that an event is not its own; with any other it takes it, and lacks what came before.
    private static (bool Taken, object? State) Folded(MethodInfo fold, object? state, object @event)
    {
        try
        {
            return (true, fold.Invoke(null, [state, @event]));
        }
        catch (TargetInvocationException thrown)
        {
            return (thrown.InnerException is not InvalidOperationException { Message: var said }
                || !said.Contains("is not an event of", StringComparison.Ordinal), null);
        }
    }
}
