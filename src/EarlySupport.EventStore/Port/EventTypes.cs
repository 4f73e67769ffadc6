using System.Text.Json;

namespace EarlySupport.EventStore.Port;

/// <summary>
/// Stored event names and the C# types behind them. The name is a storage format: it outlives any renaming of the type.
/// </summary>
public sealed class EventTypes
{
    private readonly Dictionary<string, Type> types = [];
    private readonly Dictionary<Type, string> names = [];

    public IReadOnlyDictionary<string, Type> All => types;

    public EventTypes Add<TEvent>(string name)
    {
        types.Add(name, typeof(TEvent));
        names.Add(typeof(TEvent), name);
        return this;
    }

    public string NameOf(object @event) => names.TryGetValue(@event.GetType(), out var name)
        ? name
        : throw new InvalidOperationException($"{@event.GetType()} is not registered as an event.");

    /// <exception cref="InvalidOperationException">The name is unknown: an event must never be passed over in silence.</exception>
    public object Read(string name, string json, JsonSerializerOptions options) => types.TryGetValue(name, out var type)
        ? JsonSerializer.Deserialize(json, type, options) ?? throw new InvalidOperationException($"Event {name} is empty.")
        : throw new InvalidOperationException($"Event type {name} is not registered.");
}
