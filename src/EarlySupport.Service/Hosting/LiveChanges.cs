using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using EarlySupport.Domain.Access;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Changes;
using EarlySupport.Service.Access;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Hosting;

/// <summary>
/// Tells an open page that what it lists has changed, so that it can offer to show it anew: server-sent events without content. The page is
/// asked for again like any other, so that nobody is sent what they may not see, and no reading goes unlogged.
/// </summary>
internal static class LiveChanges
{
    /// <summary>Then the browser asks again, and is asked who it is.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    // What stands between ends connections that say nothing.
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(25);

    private static readonly HashSet<string> Tables = [.. ServiceHost.ReadModels.SelectMany(model => model.Tables).Select(table => table.Name)];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/live", async (
        string[] table, EventStoreEngine engine, RequestCaller callers, IHostApplicationLifetime host, HttpContext http) =>
    {
        if (table.Length == 0 || !Tables.IsSupersetOf(table))
            return Results.BadRequest();
        var caller = await callers.GetAsync(http.RequestAborted);
        return Results.ServerSentEvents(TellAsync(engine.Changes, caller.Tenant, table.ToHashSet(), host.ApplicationStopping, http.RequestAborted));
    })
        .WithName("FollowChanges").WithTags("Organisation")
        .WithSummary("Server-sent events without content: that one of some lists has changed, by their tables, and in between a sign of life.")
        .Produces<string>(StatusCodes.Status200OK, "text/event-stream")
        .Needs(Acts.ReadOrganisation);

    private static async IAsyncEnumerable<SseItem<string>> TellAsync(
        ChangeFeed feed, string tenant, HashSet<string> tables, CancellationToken stopping, [EnumeratorCancellation] CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, ct);
        over.CancelAfter(Lasts);
        // Nothing reaches the browser before the first word.
        yield return new SseItem<string>("", "still");
        await foreach (var changed in feed.FollowAsync(tenant, tables, SignOfLife, over.Token))
            yield return new SseItem<string>("", changed ? "changed" : "still");
    }
}
