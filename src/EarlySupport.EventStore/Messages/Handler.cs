using System.Reflection;
using System.Runtime.CompilerServices;
using EarlySupport.EventStore.Port;

namespace EarlySupport.EventStore.Messages;

/// <summary>A handler method: the message first, then what it asks for; what it returns is an answer or messages.</summary>
internal sealed class Handler
{
    private readonly MethodInfo method;
    private readonly ParameterInfo[] asksFor;
    private readonly Func<Task, object?>? resultOf;
    private readonly Type[] gives;

    public Handler(MethodInfo method)
    {
        this.method = method;
        MessageType = method.GetParameters()[0].ParameterType;
        asksFor = method.GetParameters()[1..];
        var returns = method.ReturnType;
        if (returns.IsGenericType && returns.GetGenericTypeDefinition() == typeof(Task<>))
        {
            returns = returns.GetGenericArguments()[0];
            resultOf = typeof(Handler).GetMethod(nameof(Result), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(returns).CreateDelegate<Func<Task, object?>>();
        }
        else if (returns.Name.StartsWith("ValueTask", StringComparison.Ordinal))
            throw new InvalidOperationException($"{this} returns a {returns.Name}; a handler returns a Task or plain values.");
        gives = returns.IsAssignableTo(typeof(ITuple)) && returns.IsGenericType ? returns.GetGenericArguments() : [returns];
    }

    public Type MessageType { get; }

    /// <summary>Whether the declared return type has room for an answer of this type.</summary>
    public bool CanGive(Type answer) => gives.Any(given => given.IsAssignableTo(answer) || given.IsAssignableFrom(answer));

    /// <summary>Runs the method on a session; gives what it returned, a tuple taken apart, nulls left out.</summary>
    public async Task<IReadOnlyList<object>> RunAsync(
        object message, IEventSession session, Func<Type, object> services, CancellationToken ct)
    {
        var arguments = new object?[asksFor.Length + 1];
        arguments[0] = message;
        for (var i = 0; i < asksFor.Length; i++)
            arguments[i + 1] = Argument(asksFor[i].ParameterType, session, services, ct);
        var returned = method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (returned is Task task)
        {
            await task;
            returned = resultOf?.Invoke(task);
        }
        return returned is ITuple tuple
            ? [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i]).OfType<object>()]
            : returned is null ? [] : [returned];
    }

    public override string ToString() => $"{method.DeclaringType?.FullName}.{method.Name}";

    private static object Argument(Type type, IEventSession session, Func<Type, object> services, CancellationToken ct) =>
        type == typeof(IEventSession) ? session
        : type == typeof(Caller) ? session.Caller
        : type == typeof(CancellationToken) ? ct
        : services(type);

    private static object? Result<T>(Task task) => ((Task<T>)task).Result;
}
