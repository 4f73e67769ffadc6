using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace EarlySupport.Service.Hosting;

/// <summary>How values are written as JSON: in the API, in read models, and (with sealed text) in events and messages.</summary>
public static class Json
{
    /// <summary>Camel case, enum names as in the field's words, letters as they are.</summary>
    public static JsonSerializerOptions Plain { get; } = Options();

    public static JsonSerializerOptions Options(params JsonConverter[] converters)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        foreach (var converter in converters)
            options.Converters.Add(converter);
        // As with its first use: who asks for the shape of a type must not have to come after that.
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>
    /// As the API reads bodies: a field that a body does not have, or has twice, is refused by its name, so that nobody believes that something was
    /// taken which was passed over.
    /// </summary>
    public static void ConfigureRequests(JsonSerializerOptions options)
    {
        Configure(options);
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
    }

    public static void Configure(JsonSerializerOptions options)
    {
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        // jsonb does not keep the order of keys, so the type of an explanation may stand anywhere.
        options.AllowOutOfOrderMetadataProperties = true;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
    }
}
