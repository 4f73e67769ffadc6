using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Service.Privacy;

/// <summary>
/// Writes text about a person sealed and reads it open, wherever it stands in an event or a message. Stored as
/// <c>{"of": "tenant/person", "key": "…", "sealed": "…"}</c>: a storage format. The keys must be at hand, as a converter cannot wait:
/// <see cref="PersonKeys"/> fetches them before.
/// </summary>
internal abstract class SealedTextConverter<TText>(PersonKeys keys, string purpose) : JsonConverter<TText>
{
    // In the place of a key's id where there was no text any more when it was written again.
    private const string Forgotten = "forgotten";

    public override TText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var stored = JsonSerializer.Deserialize<Stored>(ref reader, options)!;
        var owner = KeyFor.Read(stored.Of);
        if (owner.Purpose != purpose)
            throw new CryptographicException($"Text sealed for {owner.Purpose} stands where text for {purpose} belongs.");
        var key = stored.Key == Forgotten ? null : keys.Find(owner, stored.Key);
        return Made(owner, key is null ? null : Encoding.UTF8.GetString(TextSeal.Open(key, stored.Of, Convert.FromBase64String(stored.Sealed))));
    }

    public override void Write(Utf8JsonWriter writer, TText value, JsonSerializerOptions options)
    {
        var (owner, text) = Parts(value);
        JsonSerializer.Serialize(writer, text is null ? new Stored(owner.Of, Forgotten, "") : Sealed(owner, text), options);
    }

    protected abstract (KeyFor Owner, string? Text) Parts(TText text);

    protected abstract TText Made(KeyFor owner, string? text);

    private Stored Sealed(KeyFor owner, string text)
    {
        var (id, key) = keys.InUse(owner);
        return new Stored(owner.Of, id, Convert.ToBase64String(TextSeal.Seal(key, owner.Of, Encoding.UTF8.GetBytes(text))));
    }

    private sealed record Stored(string Of, string Key, string Sealed);
}

internal sealed class PersonalTextConverter(PersonKeys keys) : SealedTextConverter<PersonalText>(keys, KeyFor.Employer)
{
    protected override (KeyFor Owner, string? Text) Parts(PersonalText text) =>
        (new KeyFor(text.Tenant, text.PersonId, KeyFor.Employer), text.Text);

    protected override PersonalText Made(KeyFor owner, string? text) => new(owner.Tenant, owner.PersonId, text);
}

internal sealed class OccupationalHealthTextConverter(PersonKeys keys)
    : SealedTextConverter<OccupationalHealthText>(keys, KeyFor.OccupationalHealth)
{
    protected override (KeyFor Owner, string? Text) Parts(OccupationalHealthText text) =>
        (new KeyFor(text.Tenant, text.PersonId, KeyFor.OccupationalHealth), text.Text);

    protected override OccupationalHealthText Made(KeyFor owner, string? text) => new(owner.Tenant, owner.PersonId, text);
}
