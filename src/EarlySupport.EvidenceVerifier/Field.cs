using System.Text.Json;

namespace EarlySupport.EvidenceVerifier;

/// <summary>Values by name; one that is missing or of another kind is a reason to refuse.</summary>
internal static class Field
{
    public static JsonElement Object(this JsonElement json, string name) => Of(json, name, JsonValueKind.Object);

    public static IEnumerable<JsonElement> Array(this JsonElement json, string name) => Of(json, name, JsonValueKind.Array).EnumerateArray();

    public static bool IsNull(this JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Null;

    public static string String(this JsonElement json, string name) => Of(json, name, JsonValueKind.String).GetString()!;

    public static long Long(this JsonElement json, string name) =>
        Of(json, name, JsonValueKind.Number).TryGetInt64(out var number) ? number : throw new Refused($"{name} is no whole number.");

    public static byte[] Bytes(this JsonElement json, string name) => FromHex(json.String(name), name);

    public static byte[] FromHex(string text, string what)
    {
        Refused.Unless(text.Length % 2 == 0 && text.All(c => char.IsAsciiHexDigitLower(c)), $"{what} is not hexadecimal.");
        return Convert.FromHexString(text);
    }

    private static JsonElement Of(JsonElement json, string name, JsonValueKind kind) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == kind
            ? value
            : throw new Refused($"{name} is missing, or is something else than it must be.");
}
