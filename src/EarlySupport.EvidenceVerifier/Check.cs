using System.Security.Cryptography;
using System.Text.Json;

namespace EarlySupport.EvidenceVerifier;

/// <summary>Checks an export with nothing but the export and a public key.</summary>
internal static class Check
{
    /// <returns>What was accepted, for people.</returns>
    /// <exception cref="Refused">It does not hold.</exception>
    public static string Of(byte[] zip, string trustedPem)
    {
        var archive = new Archive(zip);
        var keys = new Keys(archive.Lines("keys.jsonl").Select(line => line.Json), trustedPem);
        Refused.Unless(keys.Last.Verifies(archive.ListBytes, archive.Signature), "The list of files is not signed by the last key.");
        var seals = new Seals(archive.Lines("seals.jsonl").Select(line => line.Json), keys);
        Refused.Unless(archive.List.String("last_seal") == seals.Last, "The last seal is another than the list of files says.");

        var organisation = archive.List.String("organisation");
        var (events, proofs) = (archive.Lines("events.jsonl").ToList(), archive.Lines("proofs.jsonl").ToList());
        Refused.Unless(events.Count == proofs.Count, "There is not one proof for each event.");
        foreach (var (line, proof) in events.Zip(proofs))
            Prove(line.Json, line.Bytes, proof.Json, seals, organisation);
        Whole([.. events.Select(line => line.Json)]);
        return $"{events.Count} events of {archive.List.String("subject")}, organisation {organisation}, as they were sealed; the last seal is {seals.Last}. "
            + $"{archive.List.Long("not_sealed_yet")} events were not sealed yet, and are not in it.";
    }

    private static void Prove(JsonElement recorded, byte[] bytes, JsonElement proof, Seals seals, string organisation)
    {
        var (number, seal, leaf) = (recorded.Long("seq_id"), seals[proof.Long("seal")], proof.Long("leaf"));
        Refused.Unless(recorded.String("tenant_id") == organisation, $"Event {number} is of another organisation.");
        Refused.Unless(number > seal.After && number <= seal.UpTo && leaf >= 0 && leaf < seal.Count, $"Event {number} is not in the part that its seal covers.");
        var path = new Queue<byte[]>(proof.Array("path").Select(hash => Field.FromHex(hash.GetString() ?? "", "A hash")));
        var root = Root(SHA256.HashData([0, .. bytes]), leaf, seal.Count, path);
        Refused.Unless(path.Count == 0 && root.AsSpan().SequenceEqual(seal.Root), $"Event {number} is not what was sealed.");
    }

    /// <summary>From the leaf up: at each height the sibling is left of an odd place, and right of an even one unless that is the last and alone.</summary>
    private static byte[] Root(byte[] hash, long place, long count, Queue<byte[]> path)
    {
        for (; count > 1; (place, count) = (place / 2, (count + 1) / 2))
        {
            var alone = place % 2 == 0 && place == count - 1;
            if (alone)
                continue;
            Refused.Unless(path.TryDequeue(out var sibling), "A proof is too short.");
            hash = place % 2 == 0 ? SHA256.HashData([1, .. hash, .. sibling!]) : SHA256.HashData([1, .. sibling!, .. hash]);
        }

        return hash;
    }

    /// <summary>In the log's order, and of each stream every version from the first on.</summary>
    private static void Whole(IReadOnlyList<JsonElement> events)
    {
        var numbers = events.Select(e => e.Long("seq_id")).ToList();
        Refused.Unless(numbers.Zip(numbers.Skip(1)).All(pair => pair.First < pair.Second), "The events are not in the order they were recorded.");
        foreach (var stream in events.GroupBy(e => e.String("stream_id")))
            Refused.Unless(
                stream.Index().All(at => at.Item.Long("version") == at.Index + 1), $"Of stream {stream.Key} a version is missing, or stands in the wrong place.");
    }
}
