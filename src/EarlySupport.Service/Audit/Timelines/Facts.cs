using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EarlySupport.Domain.Privacy;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Audit.Timelines;

/// <summary>An event's own data for a reader: texts opened, and without the ids that the timeline and the stream say already.</summary>
internal static class Facts
{
    private static readonly JsonSerializerOptions Opened = Json.Options(new OpenedText());

    public static JsonObject Of(RecordedEvent recorded)
    {
        var facts = JsonSerializer.SerializeToNode(recorded.Data, recorded.Data.GetType(), Opened)!.AsObject();
        facts.Remove("employeeId");
        foreach (var id in (string[])["caseId", "alertId"])
        {
            if (facts[id] is { } value && recorded.StreamId.EndsWith($"-{value}", StringComparison.Ordinal))
                facts.Remove(id);
        }

        return facts;
    }

    /// <summary>A text that was forgotten is told from one that was never written.</summary>
    private sealed class OpenedText : JsonConverter<PersonalText>
    {
        public override PersonalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Facts are only written.");

        public override void Write(Utf8JsonWriter writer, PersonalText value, JsonSerializerOptions options)
        {
            if (value.Text is { } text)
                writer.WriteStringValue(text);
            else
                JsonSerializer.Serialize(writer, new { forgotten = true }, options);
        }
    }
}
