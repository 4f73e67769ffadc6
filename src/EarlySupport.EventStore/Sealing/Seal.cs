using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace EarlySupport.EventStore.Sealing;

/// <summary>One seal: the Merkle root of a part of the log, chained to the seal before and signed.</summary>
/// <param name="Number">From 1 without holes.</param>
/// <param name="After">Exclusive: the sequence number that the seal before went up to, 0 for the first.</param>
/// <param name="UpTo">Inclusive. Numbers without an event were given out and never used.</param>
/// <param name="Count">How many events, at least one.</param>
/// <param name="Previous">Hash of the seal before; for the first 32 zero bytes.</param>
/// <param name="SealedAt">UTC, microseconds.</param>
public sealed record Seal(
    long Number, long After, long UpTo, int Count, byte[] Root, byte[] Previous, DateTimeOffset SealedAt, string KeyId, byte[] Signature)
{
    internal static readonly byte[] NoHash = new byte[SHA256.HashSizeInBytes];

    internal byte[] Statement => CanonicalJson.Of(StatementJson);

    /// <summary>What the signature is over, as canonical JSON: a format that exports are checked by years later.</summary>
    internal JsonObject StatementJson => new()
    {
        ["after"] = After,
        ["count"] = Count,
        ["format"] = "early-support-seal-1",
        ["key"] = KeyId,
        ["number"] = Number,
        ["previous"] = Convert.ToHexStringLower(Previous),
        ["root"] = Convert.ToHexStringLower(Root),
        ["sealed_at"] = SealedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture),
        ["up_to"] = UpTo,
    };

    /// <summary>SHA-256 of the statement and then the signature; by it the next seal is chained to this one.</summary>
    public byte[] Hash() => SHA256.HashData([.. Statement, .. Signature]);

    public KnownSeal Known => new(Number, Convert.ToHexStringLower(Hash()));
}

/// <summary>A seal that somebody remembers outside of the database: it must be there for ever.</summary>
/// <param name="Hash">In hexadecimal, small letters.</param>
public sealed record KnownSeal(long Number, string Hash);

/// <summary>A key that seals were signed with. Keys follow each other: each signs the next one, which signs that it follows.</summary>
/// <param name="Position">From 1 without holes.</param>
/// <param name="AfterSeal">The last seal by the keys before it; all after are by this key, up to the next one's.</param>
/// <param name="AfterHash">That seal's hash.</param>
/// <param name="Endorsement">The signature of the key before; null for the first.</param>
/// <param name="Acceptance">Its own signature.</param>
internal sealed record StoredKey(
    int Position, string Id, byte[] PublicKey, string? PreviousKey, long AfterSeal, byte[] AfterHash, byte[]? Endorsement, byte[] Acceptance)
{
    public byte[] Statement => CanonicalJson.Of(StatementJson);

    /// <summary>What both signatures are over.</summary>
    public JsonObject StatementJson => new()
    {
        ["after_hash"] = Convert.ToHexStringLower(AfterHash),
        ["after_seal"] = AfterSeal,
        ["format"] = "early-support-seal-key-1",
        ["key"] = Id,
        ["position"] = Position,
        ["previous_key"] = PreviousKey,
        ["public_key"] = Convert.ToHexStringLower(PublicKey),
    };
}
