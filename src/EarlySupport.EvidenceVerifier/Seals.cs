using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace EarlySupport.EvidenceVerifier;

/// <summary>Every seal from the first to the last, each chained to the one before and signed by the key in force.</summary>
internal sealed class Seals
{
    private readonly List<Seal> chain = [];
    private byte[] hash = new byte[SHA256.HashSizeInBytes];

    public Seals(IEnumerable<JsonElement> lines, Keys keys)
    {
        foreach (var line in lines)
            Add(line.Object("statement"), line.Bytes("signature"), keys);
        Refused.Unless(chain.Count > 0, "There is no seal.");
        Refused.Unless(keys.Last.AfterSeal <= chain.Count, "A seal is missing that a key came after.");
    }

    /// <summary>The last seal, as <c>number:hash</c>.</summary>
    public string Last => string.Create(CultureInfo.InvariantCulture, $"{chain.Count}:{Convert.ToHexStringLower(hash)}");

    public Seal this[long number] => number >= 1 && number <= chain.Count ? chain[(int)number - 1] : throw new Refused($"There is no seal {number}.");

    private void Add(JsonElement statement, byte[] signature, Keys keys)
    {
        var number = chain.Count + 1L;
        var seal = new Seal(statement.Long("after"), statement.Long("up_to"), statement.Long("count"), statement.Bytes("root"));
        Refused.Unless(
            statement.String("format") == "early-support-seal-1" && statement.Long("number") == number
                && seal.After == (chain.LastOrDefault()?.UpTo ?? 0) && seal.UpTo > seal.After && statement.Bytes("previous").AsSpan().SequenceEqual(hash),
            $"Seal {number} does not follow from the one before it.");
        var (key, signed) = (keys.InForceAt(number), Canonical.Bytes(statement));
        Refused.Unless(statement.String("key") == key.Id && key.Verifies(signed, signature), $"Seal {number} is not signed by the key in force.");
        hash = SHA256.HashData([.. signed, .. signature]);
        Refused.Unless(keys.HashesOf(number).All(said => said.AsSpan().SequenceEqual(hash)), $"Seal {number} is another than the keys after it know of.");
        chain.Add(seal);
    }
}

/// <param name="After">Exclusive; <paramref name="UpTo"/> is inclusive.</param>
internal sealed record Seal(long After, long UpTo, long Count, byte[] Root);
