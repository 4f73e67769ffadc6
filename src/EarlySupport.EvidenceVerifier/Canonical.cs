using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EarlySupport.EvidenceVerifier;

/// <summary>
/// JSON in the one form that is hashed and signed: RFC 8785, but with numbers as they stand. Written from that definition and not from the
/// service's code.
/// </summary>
internal static class Canonical
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads what must be an object in canonical form, to the byte.</summary>
    public static JsonElement Read(ReadOnlySpan<byte> bytes, string what)
    {
        try
        {
            var text = Strict.GetString(bytes);
            var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 1_000 }).RootElement;
            Refused.Unless(json.ValueKind == JsonValueKind.Object && Text(json) == text, $"{what} is not in canonical form.");
            return json;
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new Refused($"{what} is no JSON.");
        }
    }

    public static byte[] Bytes(JsonElement json) => Strict.GetBytes(Text(json));

    private static string Text(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', Members(json))}}}",
        JsonValueKind.Array => $"[{string.Join(',', json.EnumerateArray().Select(Text))}]",
        JsonValueKind.String => Quoted(json.GetString()!),
        _ => json.GetRawText(),
    };

    private static IEnumerable<string> Members(JsonElement json)
    {
        var members = json.EnumerateObject().ToList();
        Refused.Unless(members.DistinctBy(m => m.Name).Count() == members.Count, "A name stands twice in an object.");
        members.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        return members.Select(m => $"{Quoted(m.Name)}:{Text(m.Value)}");
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            var named = "\b\t\n\f\r\"\\".IndexOf(c, StringComparison.Ordinal);
            if (named >= 0)
                quoted.Append('\\').Append("btnfr\"\\"[named]);
            else if (c < ' ')
                quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
