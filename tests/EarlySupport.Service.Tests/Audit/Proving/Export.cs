using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EarlySupport.EventStore.Sealing;

namespace EarlySupport.Service.Tests.Audit.Proving;

/// <summary>The files of an export, to be changed and put together again.</summary>
internal sealed class Export(Dictionary<string, byte[]> files)
{
    public IReadOnlyDictionary<string, byte[]> Files => files;

    public static Export Of(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return new Export(archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var from = entry.Open();
            from.CopyTo(content);
            return content.ToArray();
        }));
    }

    public string Text(string file) => Encoding.UTF8.GetString(files[file]);

    public List<string> Lines(string file) => [.. Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    public Export With(string file, byte[] content) => new(new(files) { [file] = content });

    public Export With(string file, IEnumerable<string> lines) => With(file, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n"))));

    public Export Without(string file) => new(files.Where(f => f.Key != file).ToDictionary());

    /// <summary>The list of files made anew and signed, as only who has the key can: what else is wrong must be found by itself.</summary>
    public Export Signed(SealKey key)
    {
        var list = JsonNode.Parse(files["evidence.json"])!.AsObject();
        list["files"] = new JsonObject(files.Where(f => f.Key is not ("evidence.json" or "evidence.sig"))
            .Select(f => KeyValuePair.Create(f.Key, (JsonNode?)Convert.ToHexStringLower(SHA256.HashData(f.Value)))));
        byte[] bytes = [.. CanonicalJson.Of(list), (byte)'\n'];
        return With("evidence.json", bytes).With("evidence.sig", [Convert.ToHexStringLower(key.Sign(bytes))]);
    }

    public byte[] Zip()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        return zip.ToArray();
    }
}
