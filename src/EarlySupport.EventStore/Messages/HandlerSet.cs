using System.Reflection;

namespace EarlySupport.EventStore.Messages;

/// <summary>
/// The handlers by their message, found once by Wolverine's convention: public static methods <c>Handle</c> or <c>HandleAsync</c> of
/// classes whose name ends in <c>Handler</c>.
/// </summary>
internal sealed class HandlerSet
{
    private readonly Dictionary<Type, Handler> byMessage = [];
    private readonly Dictionary<string, Type> byName = [];

    /// <exception cref="InvalidOperationException">A message has two handlers, or a handler is not static or takes no message.</exception>
    public HandlerSet(IEnumerable<Assembly> assemblies)
    {
        foreach (var method in assemblies.SelectMany(assembly => assembly.GetTypes()).SelectMany(HandlingMethods))
        {
            if (!method.IsStatic || method.GetParameters().Length == 0)
                throw new InvalidOperationException($"{method.DeclaringType}.{method.Name} is not static, or takes no message.");
            var handler = new Handler(method);
            if (!byMessage.TryAdd(handler.MessageType, handler))
                throw new InvalidOperationException(
                    $"{handler.MessageType} has two handlers: {byMessage[handler.MessageType]} and {handler}.");
            byName.Add(StoredName(handler.MessageType), handler.MessageType);
        }
    }

    /// <summary>How a message's type is stored: its full C# name, so renaming a message needs the queue to be empty of it.</summary>
    public static string StoredName(Type message) => message.FullName!;

    /// <exception cref="InvalidOperationException">The message has no handler.</exception>
    public Handler Of(object message) => byMessage.TryGetValue(message.GetType(), out var handler)
        ? handler
        : throw new InvalidOperationException($"{message.GetType()} has no handler.");

    /// <exception cref="InvalidOperationException">No handled message is stored under this name.</exception>
    public Type MessageType(string storedName) => byName.TryGetValue(storedName, out var type)
        ? type
        : throw new InvalidOperationException($"No handler is known for messages stored as {storedName}.");

    private static IEnumerable<MethodInfo> HandlingMethods(Type type) => type.Name.EndsWith("Handler", StringComparison.Ordinal)
        ? type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance)
            .Where(method => method.Name is "Handle" or "HandleAsync")
        : [];
}
