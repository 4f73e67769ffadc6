using System.Text.Json;
using System.Text.Json.Nodes;
using EarlySupport.Domain;
using EarlySupport.Service.Access;
using EarlySupport.Service.Audit.Timelines;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Audit.Replaying;

/// <summary>What the pages of replays are made with.</summary>
public sealed record Replaying(
    TimelineReader Timelines, ReplayReader Replays, RequestCaller Callers, PersonNames Names, AccessCheck Access, PageWords Words);

/// <summary>A case or a person as it stood at a moment: each thing that was recorded is a moment to be shown.</summary>
public abstract class ReplayedPage(Replaying replaying) : PageModel
{
    // What the list of moments tells already.
    private static readonly string[] NotShown = ["history", "version", "withheld"];

    /// <summary>From 1; the last where none is asked for.</summary>
    [FromQuery(Name = "step")]
    public int? Step { get; set; }

    public Replay Shown { get; private set; } = null!;

    /// <summary>Those at which it can be shown, in the order they were recorded.</summary>
    public IReadOnlyList<TimelineEntry> Moments { get; private set; } = [];

    /// <summary>Of whom it is, by name.</summary>
    public string Name { get; private set; } = "";

    public TimelineEntry Moment => Moments[Step!.Value - 1];

    /// <summary>The page's own address.</summary>
    public abstract string Address { get; }

    /// <summary>Where the evidence is downloaded.</summary>
    public abstract string Evidence { get; }

    public JsonNode Facts
    {
        get
        {
            var page = JsonSerializer.SerializeToNode(Shown.Page, Shown.Page.GetType(), Json.Plain)!.AsObject();
            foreach (var name in NotShown)
                page.Remove(name);
            return page;
        }
    }

    protected Replaying Read => replaying;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var tenant = (await replaying.Callers.GetAsync(ct)).Tenant;
        if ((await TimelineAsync(tenant, ct)).Value is not { } timeline)
            return NotFound();
        Moments = MomentsOf(timeline.Entries);
        if (Moments.Count == 0)
            return NotFound();
        Step = Math.Clamp(Step ?? Moments.Count, 1, Moments.Count);
        var told = await ReplayAsync(tenant, new AsOf(Number: Moment.SequenceNumber), ct);
        if (told.Refusal is { } refusal)
            return Refused(refusal);
        Shown = told.Value!;
        Name = (await replaying.Names.OfAsync(tenant, timeline.EmployeeId, ct)).Name;
        return Page();
    }

    protected abstract Task<Told<Timeline>> TimelineAsync(string tenant, CancellationToken ct);

    protected abstract Task<Told<Replay>> ReplayAsync(string tenant, AsOf asOf, CancellationToken ct);

    protected virtual IReadOnlyList<TimelineEntry> MomentsOf(IReadOnlyList<TimelineEntry> entries) => entries;

    private NotFoundResult Refused(Refusal refusal)
    {
        HttpContext.Items[typeof(Refusal)] = refusal;
        return NotFound();
    }
}
