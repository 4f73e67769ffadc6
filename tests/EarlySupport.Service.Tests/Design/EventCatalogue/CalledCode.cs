using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace EarlySupport.Service.Tests.Design.EventCatalogue;

/// <summary>Which methods of the service and the domain a method leads to, read from the built code.</summary>
internal static class CalledCode
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Everything that is called, made, or handed on as a function, on the way: definitions, those of generic types too.</summary>
    /// <param name="counts">Whether what a method uses is followed.</param>
    /// <param name="further">What a method leads to besides, where that cannot be seen in it.</param>
    public static IReadOnlySet<MethodBase> From(
        IEnumerable<MethodBase> roots, Func<MethodBase, MethodBase, bool> counts, Func<MethodBase, IEnumerable<MethodBase>> further)
    {
        var seen = new HashSet<MethodBase>();
        var waiting = new Queue<MethodBase>(roots.Select(Definition));
        while (waiting.TryDequeue(out var method))
        {
            if (!seen.Add(method))
                continue;
            foreach (var next in Uses(method).Where(used => counts(method, used)).Concat(StateMachine(method)).Concat(further(method)))
                waiting.Enqueue(Definition(next));
        }

        return seen;
    }

    private static MethodBase Definition(MethodBase method) =>
        method is { DeclaringType.IsGenericType: true } or { IsGenericMethod: true } ? method.Module.ResolveMethod(method.MetadataToken)! : method;

    // The body of an asynchronous method or an iterator stands in a type of its own.
    private static IEnumerable<MethodBase> StateMachine(MethodBase method) => method.GetCustomAttribute<StateMachineAttribute>() is { } machine
        ? [machine.StateMachineType.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!]
        : [];

    private static IEnumerable<MethodBase> Uses(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var operation = Codes[code[at] == 0xFE ? unchecked((short)(0xFE00 | code[++at])) : code[at]];
            at++;
            if (operation.OperandType == OperandType.InlineMethod)
                yield return method.Module.ResolveMethod(
                    BitConverter.ToInt32(code, at), method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null)!;
            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
