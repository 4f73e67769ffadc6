using EarlySupport.Domain;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.Privacy.NamingIllness;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.Privacy.NamingIllness;

/// <summary>For pages, to warn while somebody writes. Nothing of it is stored or logged.</summary>
internal static class TextCheckApi
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/text-check", (CheckedTextBody body, TextGuard guard, HttpContext http) => Check(guard.Find(body.Text), Problems.LanguageOf(http)))
        .Needs(Acts.CheckText)
        .WithName("CheckText")
        .WithTags("Privacy")
        .WithSummary("Find what seems to name an illness in a text, by ICD-10 codes and words in Finnish, Swedish and English. The text is not kept.")
        .Produces<CheckedText>();

    private static CheckedText Check(IReadOnlyList<NamedIllness> found, string language) => new(
        found, found.Count == 0 ? null : RefusalSentences.Say(new Refusal(RefusalCodes.TextMayNameIllness, [("field", "text")]), language));
}

internal sealed record CheckedTextBody(string Text);

/// <param name="Found">In the order of their places, counted in UTF-16 code units.</param>
/// <param name="Why">Why it is warned of, in the language asked for; null where nothing was found.</param>
public sealed record CheckedText(IReadOnlyList<NamedIllness> Found, string? Why);
