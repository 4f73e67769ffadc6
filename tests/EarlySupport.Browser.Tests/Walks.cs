using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace EarlySupport.Browser.Tests;

/// <summary>The walks of all roles, made once a way and shared by the tests of a class.</summary>
public sealed class Walks(TriedService service) : IAsyncLifetime
{
    private const string File = "unit_id,name,sector\nU7,Kirjasto,Sivistys\nU 8,Museo,Sivistys\n";

    private readonly ConcurrentDictionary<Way, Lazy<Task<(States, IReadOnlyList<Walk>)>>> made = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var one in made.Values.Where(one => one.Value.IsCompletedSuccessfully))
            foreach (var walk in (await one.Value).Item2)
                await walk.Page.Context.CloseAsync();
    }

    /// <summary>What one machine bears at a time.</summary>
    internal static Task TogetherAsync<T>(IEnumerable<T> all, Func<T, Task> go) =>
        Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (one, _) => await go(one));

    internal Task<(States States, IReadOnlyList<Walk> All)> OfAsync(Way way) => made.GetOrAdd(way, _ => new(() => AllAsync(way))).Value;

    private async Task<(States, IReadOnlyList<Walk>)> AllAsync(Way way)
    {
        var states = new States();
        (string Person, string Role, Func<Walk, Task> Go)[] roles =
        [
            ("B9", "hr", AsHrAsync),
            ("B2", "supervisor", walk => walk.GoAsync(
                "/", "/cases/CT1/conversation/views", "/cases/CT1/conversation/measures", "/cases/CT1/conversation/further", "/cases/CT1/conversation/check")),
            ("B9", "auditor", AsAuditorAsync),
            ("B9", "occupational-health", walk => walk.GoAsync("/")),
            ("B9", "administrator", walk => walk.GoAsync("/")),
            (Town.Supported, "employee", walk => walk.GoAsync("/")),
            ("T5", "employee", walk => walk.GoAsync("/")),
        ];
        var walks = new List<Walk> { await StrangerAsync(way, states) };
        foreach (var (person, role, _) in roles)
            walks.Add(new Walk(service, await service.SignedInAsync(person, role, way.Language, way.Width), role, way, states));
        await TogetherAsync(roles.Zip(walks.Skip(1)), one => one.First.Go(one.Second));
        return (states, walks);
    }

    private async Task<Walk> StrangerAsync(Way way, States states)
    {
        var page = await (await service.NewContextAsync(way.Language, way.Width)).NewPageAsync();
        var walk = new Walk(service, page, "stranger", way, states);
        await page.GotoAsync("/signed-out");
        await walk.LookAsync("1");
        await page.GotoAsync("/sign-in");
        await walk.LookAsync("1");
        await page.SignInAsync("T1", "supervisor");
        await walk.LookAsync("wrong");
        await page.SignInAsync("T1", "employee");
        foreach (var (address, state) in (IEnumerable<(string, string)>)[("/nowhere", "unknown"), ("/queue", "refused")])
        {
            await page.GotoAsync(address);
            await walk.LookAsync(state, "/error");
        }

        return walk;
    }

    private static async Task AsHrAsync(Walk walk)
    {
        var page = walk.Page;
        await page.GotoAsync("/import");
        await page.Locator("main button[type=submit]").GoAsync();
        await walk.LookAsync("empty");
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "units.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(File) });
        await page.Locator("main button[type=submit]").GoAsync();
        await walk.LookAsync("preview");
        await walk.GoAsync("/", "/queue?unit=U1", "/queue?unit=none", "/cases?state=closed", "/sign-in/role");
    }

    private static async Task AsAuditorAsync(Walk walk)
    {
        var page = walk.Page;
        await page.GotoAsync("/audit");
        await walk.LookAsync("1");
        await page.Locator("input[name=purpose]").First.CheckAsync();
        await page.SendAsync();
        await page.Locator("#text").FillAsync("T1");
        await page.Locator("main button[type=submit]").GoAsync();
        await walk.LookAsync("found");
        await walk.GoAsync("/", "/audit/purpose");
        foreach (var address in (string[])["/audit/cases/CT1", $"/audit/people/{Town.Supported}"])
        {
            await page.GotoAsync(address);
            await page.Locator("form[action$='/difference'] button").GoAsync();
            await walk.LookAsync("1");
        }

        await page.GotoAsync("/audit/verification");
        await page.Locator("main button[type=submit]").GoAsync();
        await Assertions.Expect(page.Locator("main h2")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await walk.LookAsync("verified");
    }
}
