using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace EarlySupport.EvidenceVerifier;

/// <summary>The files of an export, which are exactly those that its list names, to the byte.</summary>
internal sealed class Archive
{
    private const string ListName = "evidence.json";
    private const string SignatureName = "evidence.sig";

    private readonly Dictionary<string, byte[]> files = [];

    public Archive(byte[] zip)
    {
        Unpack(zip);
        List = Canonical.Read(Line(ListName), ListName);
        Refused.Unless(List.String("format") == "early-support-evidence-1", "The evidence is of another format.");
        var listed = List.Object("files");
        Refused.Unless(
            listed.EnumerateObject().Select(f => f.Name).Append(ListName).Append(SignatureName).ToHashSet().SetEquals(files.Keys),
            "There is a file too many or too few.");
        foreach (var name in files.Keys.Where(name => name is not (ListName or SignatureName)))
            Refused.Unless(listed.String(name) == Convert.ToHexStringLower(SHA256.HashData(files[name])), $"{name} was changed.");
    }

    public JsonElement List { get; }

    public byte[] ListBytes => files[ListName];

    public byte[] Signature => Field.FromHex(System.Text.Encoding.UTF8.GetString(Line(SignatureName)), SignatureName);

    /// <summary>The lines of a file of JSON, each with its bytes.</summary>
    public IEnumerable<(JsonElement Json, byte[] Bytes)> Lines(string name) =>
        Split(File(name)).Select((bytes, i) => (Canonical.Read(bytes, $"Line {i + 1} of {name}"), bytes));

    private byte[] Line(string name) => Split(File(name)).ToList() is [var line] ? line : throw new Refused($"{name} is not one line.");

    private byte[] File(string name) => files.TryGetValue(name, out var bytes) ? bytes : throw new Refused($"{name} is missing.");

    private void Unpack(byte[] zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip));
            foreach (var entry in archive.Entries)
            {
                using var content = new MemoryStream();
                using (var from = entry.Open())
                    from.CopyTo(content);
                Refused.Unless(files.TryAdd(entry.FullName, content.ToArray()), $"{entry.FullName} is there twice.");
            }
        }
        catch (InvalidDataException)
        {
            throw new Refused("It is no zip file, or a damaged one.");
        }
    }

    private static IEnumerable<byte[]> Split(byte[] file)
    {
        for (var from = 0; from < file.Length;)
        {
            var end = System.Array.IndexOf(file, (byte)'\n', from);
            Refused.Unless(end >= 0, "The last line has no end.");
            yield return file[from..end];
            from = end + 1;
        }
    }
}
