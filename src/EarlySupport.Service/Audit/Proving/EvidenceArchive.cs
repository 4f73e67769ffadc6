using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Sealing;
using EarlySupport.Service.Audit.Sealing;

namespace EarlySupport.Service.Audit.Proving;

/// <summary>
/// Writes evidence as a zip file that <c>EarlySupport.EvidenceVerifier</c> checks; a format that is read years later. Its list of files with
/// their hashes is signed, so that no file of it, the summaries included, can be changed.
/// </summary>
public sealed class EvidenceArchive(EventStoreEngine engine, SealKeyRing keys, TimeProvider wallClock)
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>Writes as it goes: the seals of years are never in memory together.</summary>
    public async Task WriteAsync(Evidence evidence, Stream to, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct);
        var files = new JsonObject();
        await AddAsync("README.txt", Of(Readme()));
        await AddAsync("events.jsonl", Of([.. evidence.Proofs.Events.Select(e => e.Canonical)]));
        await AddAsync("keys.jsonl", Of([.. evidence.Keys]));
        await AddAsync("proofs.jsonl", Of([.. evidence.Proofs.Events.Select(Proof)]));
        await AddAsync("seals.jsonl", engine.Proofs.SealsAsync(evidence.Last.Number, ct));
        foreach (var (language, timeline) in evidence.Summaries)
            await AddAsync($"summary.{language}.txt", Of([.. EvidenceSummary.Lines(timeline, language).Select(Encoding.UTF8.GetBytes)]));

        var list = List(evidence, files);
        await WriteAsync(zip, "evidence.json", Of(list), ct);
        await WriteAsync(zip, "evidence.sig", Of(Encoding.UTF8.GetBytes(Convert.ToHexStringLower(keys.Held()[0].Sign([.. list, .. LineEnd])))), ct);

        async Task AddAsync(string name, IAsyncEnumerable<byte[]> lines) => files[name] = await WriteAsync(zip, name, lines, ct);
    }

    private byte[] List(Evidence evidence, JsonObject files) => CanonicalJson.Of(new JsonObject
    {
        ["files"] = files,
        ["format"] = "early-support-evidence-1",
        ["last_seal"] = SealKeyRing.Text(evidence.Last.Known),
        ["made_at"] = wallClock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["not_sealed_yet"] = evidence.Proofs.NotSealedYet,
        ["organisation"] = evidence.Tenant,
        ["subject"] = $"{evidence.Subject.Kind} {evidence.Subject.Id}",
    });

    private static byte[] Proof(ProvedEvent proved) => CanonicalJson.Of(new JsonObject
    {
        ["leaf"] = proved.Leaf,
        ["path"] = new JsonArray([.. proved.Path.Select(hash => JsonValue.Create(hash))]),
        ["seal"] = proved.Seal,
    });

    /// <summary>Each line, and a line feed after it.</summary>
    /// <returns>The file's SHA-256 in hexadecimal.</returns>
    private static async Task<string> WriteAsync(ZipArchive zip, string name, IAsyncEnumerable<byte[]> lines, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = await zip.CreateEntry(name).OpenAsync(ct);
        await foreach (var line in lines)
            foreach (var part in (byte[][])[line, LineEnd])
            {
                hash.AppendData(part);
                await file.WriteAsync(part, ct);
            }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IAsyncEnumerable<byte[]> Of(params byte[][] lines) => lines.ToAsyncEnumerable();

    private static byte[][] Readme()
    {
        using var stream = typeof(EvidenceArchive).Assembly.GetManifestResourceStream("Audit.Proving.evidence-readme.txt")!;
        using var reader = new StreamReader(stream);
        return [Encoding.UTF8.GetBytes(reader.ReadToEnd().TrimEnd())];
    }
}
