using System.Buffers;
using System.Text;
using System.Text.Json;

namespace EarlySupport.EventStore.Sealing;

/// <summary>
/// JSON in the one form that is hashed and signed: RFC 8785, but with numbers as they stand in the text. That is UTF-8 without white space;
/// an object's names sorted by their UTF-16 code units; in strings only <c>"</c>, <c>\</c> and the characters below U+0020 escaped, as
/// <c>\b \t \n \f \r</c> where there is such a form, else as <c>\u00xx</c> with small letters.
/// </summary>
public static class CanonicalJson
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    // Far deeper than any event: what is deeper was not written by this service.
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 1_000 };

    public static byte[] Of(object value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Write(bytes, JsonSerializer.SerializeToUtf8Bytes(value, value.GetType()));
        return bytes.WrittenSpan.ToArray();
    }

    /// <exception cref="JsonException">It is deeper than anything that is written here.</exception>
    internal static void Write(IBufferWriter<byte> to, ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, Depth);
        Write(to, document.RootElement);
    }

    internal static void WriteString(IBufferWriter<byte> to, ReadOnlySpan<char> text)
    {
        to.Write("\""u8);
        for (var at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            Encoding.UTF8.GetBytes(text[..at], to);
            Encoding.UTF8.GetBytes(Escape(text[at]), to);
            text = text[(at + 1)..];
        }
        Encoding.UTF8.GetBytes(text, to);
        to.Write("\""u8);
    }

    private static void Write(IBufferWriter<byte> to, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(to, value);
                break;
            case JsonValueKind.Array:
                WriteArray(to, value);
                break;
            case JsonValueKind.String:
                WriteString(to, value.GetString());
                break;
            default:
                Encoding.UTF8.GetBytes(value.GetRawText(), to);
                break;
        }
    }

    private static void WriteObject(IBufferWriter<byte> to, JsonElement value)
    {
        var between = "{"u8;
        foreach (var property in value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            to.Write(between);
            WriteString(to, property.Name);
            to.Write(":"u8);
            Write(to, property.Value);
            between = ","u8;
        }
        to.Write(between[0] == '{' ? "{}"u8 : "}"u8);
    }

    private static void WriteArray(IBufferWriter<byte> to, JsonElement value)
    {
        var between = "["u8;
        foreach (var item in value.EnumerateArray())
        {
            to.Write(between);
            Write(to, item);
            between = ","u8;
        }
        to.Write(between[0] == '[' ? "[]"u8 : "]"u8);
    }

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => $"\\u{(int)c:x4}",
    };
}
