using System.Text.Json;
using System.Text.Json.Serialization;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Service.Privacy;

/// <summary>
/// Writes text about a person sealed and reads it open, wherever it stands in an event or a message. Stored as
/// <c>{"of": "tenant/person", "key": "…", "sealed": "…"}</c>: a storage format.
/// </summary>
public sealed class SealedTextConverter(PersonalTextSeal seal) : JsonConverter<PersonalText>
{
    public override PersonalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var stored = JsonSerializer.Deserialize<Stored>(ref reader, options)!;
        var (tenant, person) = stored.Of.Split('/') is [var t, var p] ? (t, p) : throw new JsonException("Text about nobody.");
        return new PersonalText(tenant, person, seal.Open(stored.Of, stored.Key, stored.Sealed));
    }

    public override void Write(Utf8JsonWriter writer, PersonalText value, JsonSerializerOptions options)
    {
        var of = $"{value.Tenant}/{value.PersonId}";
        var (key, text) = seal.Seal(of, value.Text ?? throw new JsonException("Forgotten text is not written again."));
        JsonSerializer.Serialize(writer, new Stored(of, key, text), options);
    }

    private sealed record Stored(string Of, string Key, string Sealed);
}
