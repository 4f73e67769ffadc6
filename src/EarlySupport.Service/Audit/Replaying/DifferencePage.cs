using System.Text.RegularExpressions;
using EarlySupport.Domain;
using EarlySupport.Service.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Audit.Replaying;

/// <summary>What changed between two moments, the one beside the other.</summary>
public abstract partial class DifferencePage(Replaying replaying, FieldWords fieldWords, PageWords words) : PageModel
{
    [FromQuery(Name = "from")]
    public long From { get; set; }

    [FromQuery(Name = "to")]
    public long To { get; set; }

    public Difference Found { get; private set; } = null!;

    /// <summary>Of the page of moments.</summary>
    public abstract string Back { get; }

    protected Replaying Read => replaying;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (From < 1 || To < 1)
            return NotFound();
        var tenant = (await replaying.Callers.GetAsync(ct)).Tenant;
        // The earlier one is what is changed, whichever was named first.
        var told = await ReadAsync(tenant, new AsOf(Number: Math.Min(From, To)), new AsOf(Number: Math.Max(From, To)), ct);
        if (told.Refusal is { } refusal)
        {
            HttpContext.Items[typeof(Refusal)] = refusal;
            return NotFound();
        }

        Found = told.Value!;
        return Page();
    }

    /// <summary>A path such as <c>measures[M1].state</c> in words.</summary>
    public string Called(string path) => string.Join(" – ", Segment().Matches(path).Select(segment =>
        fieldWords.Field(segment.Groups["name"].Value) + (segment.Groups["key"].Success ? $" {Key(segment.Groups["key"].Value)}" : "")));

    /// <summary>By the event's number too: much may happen on one day.</summary>
    public string Moment(DateOnly day, long? number) =>
        number is null ? words.Day(day) : words["difference.moment", ("day", day), ("number", number)];

    // What tells items apart are words and ids.
    private string Key(string key) => string.Join(' ', key.Split('/').Select(part => fieldWords[FieldWords.Brief(part)]));

    protected abstract Task<Told<Difference>> ReadAsync(string tenant, AsOf from, AsOf to, CancellationToken ct);

    [GeneratedRegex(@"(?<name>[^.\[\]]+)(?:\[(?<key>[^\]]*)\])?\.?")]
    private static partial Regex Segment();
}
