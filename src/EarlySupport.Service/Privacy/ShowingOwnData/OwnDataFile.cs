using System.IO.Compression;
using System.Text;
using System.Text.Json;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Privacy.ShowingOwnData;

/// <summary>The file that the person gets: to be read (<c>my-data.html</c>), and to be taken elsewhere (<c>my-data.json</c>).</summary>
public sealed class OwnDataFile(OwnDataPage page)
{
    public const string Name = "my-data.zip";

    private static readonly JsonSerializerOptions Indented = new(Json.Plain) { WriteIndented = true };

    public byte[] Of(OwnData data, string language)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Add(zip, "my-data.html", page.Of(data, language));
            Add(zip, "my-data.json", JsonSerializer.Serialize(data, Indented));
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
