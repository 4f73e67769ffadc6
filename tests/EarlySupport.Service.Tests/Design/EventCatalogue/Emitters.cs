using System.Reflection;
using EarlySupport.Domain;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Tests.Design.EventCatalogue;

/// <summary>Which commands, deadlines and messages record which events: whose decision or handler makes one, directly or by what it calls.</summary>
internal static class Emitters
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Assembly Domain = typeof(Decision).Assembly;
    private static readonly Assembly Service = typeof(StoredEvents).Assembly;
    private static readonly HashSet<Type> Events = [.. StoredEvents.All.All.Values];

    /// <summary>Names by event, in the order of the alphabet.</summary>
    public static ILookup<Type, string> ByEvent { get; } = Deciding().Concat(Handled())
        .SelectMany(emitter => emitter.Events.Select(e => (Event: e, emitter.Name)))
        .Distinct().OrderBy(pair => pair.Name, StringComparer.Ordinal)
        .ToLookup(pair => pair.Event, pair => pair.Name);

    private static IEnumerable<(string Name, IEnumerable<Type> Events)> Deciding() =>
        from type in Domain.GetTypes()
        where type is { IsClass: true, IsAbstract: false } && Lineage(type).Any(t => t.GetMethods(Own).Any(m => m.Name == "Decide"))
        select (Name(type), Made(Lineage(type).SelectMany(t => t.GetMethods(Own)), type));

    private static IEnumerable<(string Name, IEnumerable<Type> Events)> Handled() =>
        from type in Service.GetTypes()
        where type.Name.EndsWith("Handler", StringComparison.Ordinal)
        from method in type.GetMethods(Own)
        where method is { IsPublic: true, IsStatic: true, Name: "Handle" or "HandleAsync" }
        select (Name(method.GetParameters()[0].ParameterType), Made([method], null));

    private static IEnumerable<Type> Made(IEnumerable<MethodBase> roots, Type? command) => CalledCode
        .From(roots, Counts, method => Further(method, command))
        .OfType<ConstructorInfo>().Select(c => c.DeclaringType!).Where(Events.Contains);

    // An event that the service makes is none that is new: it folds what it has read from a table.
    private static bool Counts(MethodBase by, MethodBase used) =>
        used.Module.Assembly == Domain ? by.Module.Assembly == Domain || !Events.Contains(used.DeclaringType!) : used.Module.Assembly == Service;

    // What a case of each kind does in its own way; and the decisions of further commands that a command of the same sort makes for itself.
    private static IEnumerable<MethodBase> Further(MethodBase method, Type? command) => method switch
    {
        { IsStatic: true, IsAbstract: true, DeclaringType: { } kinds } =>
            Domain.GetTypes().Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == kinds))
                .SelectMany(t => t.GetMethods(Own)).Where(m => m.Name == method.Name),
        ConstructorInfo { DeclaringType: { } made } when command is not null && made != command && Sort(made) is { } sort && sort == Sort(command) =>
            Lineage(made).SelectMany(t => t.GetMethods(Own)).Where(m => m.Name == "Decide"),
        _ => [],
    };

    private static IEnumerable<Type> Lineage(Type type)
    {
        for (var one = type; one is not null && one.Assembly == Domain; one = Sort(one) ?? one.BaseType)
            yield return one;
    }

    private static Type? Sort(Type type) =>
        type.BaseType is { IsGenericType: true } generic && generic.Assembly == Domain ? generic.GetGenericTypeDefinition() : null;

    private static string Name(Type type) => type.Name.Split('`')[0];
}
