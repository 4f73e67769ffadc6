using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;

namespace EarlySupport.Service.Tests.Privacy.ShowingOwnData;

/// <summary>What somebody gets as their own data.</summary>
internal sealed record OwnDataZip(JsonNode Json, string Html)
{
    public static async Task<OwnDataZip> OfAsync(HttpClient employee, string language)
    {
        using var response = await employee.GetAsync($"/api/my-data?language={language}");
        Assert.Equal((HttpStatusCode.OK, "application/zip", "no-store"),
            (response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers.CacheControl?.ToString()));
        return Read(await response.Content.ReadAsByteArrayAsync());
    }

    public static OwnDataZip Read(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        Assert.Equal(["my-data.html", "my-data.json"], zip.Entries.Select(entry => entry.FullName));
        return new OwnDataZip(JsonNode.Parse(Text(zip, "my-data.json"))!, Text(zip, "my-data.html"));
    }

    /// <summary>The titles of a section's entries.</summary>
    public IReadOnlyList<string> Titles(string section) => [.. Section(section).Select(entry => (string)entry!["title"]!)];

    public JsonArray Section(string name) => Json["sections"]!.AsArray().Single(section => (string?)section!["name"] == name)!["entries"]!.AsArray();

    public IReadOnlyList<string> Sections => [.. Json["sections"]!.AsArray().Select(section => (string)section!["name"]!)];

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
