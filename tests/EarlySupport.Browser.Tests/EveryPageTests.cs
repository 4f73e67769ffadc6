using System.Text;
using Microsoft.Playwright;

namespace EarlySupport.Browser.Tests;

/// <summary>
/// Every page in every state that the town has, found by following links as each role: axe finds nothing, nothing is wider than the window, nothing
/// moves. With <c>SCREENSHOTS</c> set to a folder, a picture of each is left there, in three languages and two widths.
/// </summary>
[Collection(nameof(TriedService))]
public sealed class EveryPageTests(TriedService service)
{
    private const string File = "unit_id,name,sector\nU7,Kirjasto,Sivistys\nU 8,Museo,Sivistys\n";

    /// <summary>Nobody comes to these by a link.</summary>
    private static readonly Dictionary<string, string> NotWalkedTo = new()
    {
        ["/case-meetings/{meetingId}/calendar"] = "is a file",
        ["/cases/{caseId}/follow-ups/{followUpId}/calendar"] = "is a file",
        ["/need-reviews/{kind}/{caseId}"] = "is of what has been kept for five years, as nothing in the town has",
        ["/negotiations/{caseId}/{negotiationId}/calendar"] = "is a file",
        ["/return-to-work/{caseId}/contact/calendar"] = "is a file",
        ["/return-to-work/{caseId}/follow-ups/{followUpId}/calendar"] = "is a file",
        ["/return-to-work/{caseId}/steps/{stepNumber:int}/calendar"] = "is a file",
        ["/sign-in/callback"] = "is where a provider leads to, and the demo has none",
        ["/sign-in/start"] = "leads to a provider",
        ["/sign-out"] = "is only posted to",
    };

    /// <summary>Forms in which nothing has to be filled in.</summary>
    private static readonly Dictionary<string, string> Optional = new()
    {
        ["/case-meetings/{meetingId}/agenda"] = "nobody has to be on an agenda",
        ["/cases/{caseId}/conversation/further"] = "no next meeting has to be agreed",
        ["/cases/{caseId}/conversation/measures"] = "no measure has to be agreed",
        ["/people/{employeeId}/conversation"] = "the day is asked for on the next page",
    };

    public static TheoryData<string, int> Ways()
    {
        // A window of 320 px is one of 1280 px at 400 %.
        var ways = new TheoryData<string, int> { { "fi", 320 } };
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is not null)
            foreach (var language in (string[])["fi", "sv", "en"])
                foreach (var width in (int[])[360, 1280])
                    ways.Add(language, width);
        return ways;
    }

    [BrowserTheory]
    [MemberData(nameof(Ways))]
    public async Task Every_page_is_for_everybody_in_every_state(string language, int width)
    {
        var states = new Dictionary<string, HashSet<string>>();
        var walks = await AllAsync(new Way(language, width, Looks: true), states);
        foreach (var walk in walks)
            await walk.Page.Context.CloseAsync();

        Assert.True(walks.All(walk => walk.Faults.Count == 0), string.Join('\n', walks.SelectMany(walk => walk.Faults)));
        var others = service.Routes.Except(states.Keys).ToList();
        Assert.Empty(others.Except(NotWalkedTo.Keys));
        Assert.Empty(NotWalkedTo.Keys.Except(others));
    }

    [BrowserTheory]
    [MemberData(nameof(Ways))]
    public async Task Every_form_that_is_sent_empty_says_what_is_missing_and_leads_to_it(string language, int width)
    {
        var faults = new List<string>();
        var forms = new HashSet<string>();
        foreach (var walk in await AllAsync(new Way(language, width, Looks: false), []))
        {
            foreach (var (route, address) in walk.Forms.Where(form => forms.Add(form.Key) && !Optional.ContainsKey(form.Key)))
            {
                faults.AddRange((await EmptyAsync(walk.Page, address)).Select(fault => $"{route}: {fault}"));
                await walk.PictureAsync("empty");
            }

            await walk.Page.Context.CloseAsync();
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(forms.Count > 40 && forms.IsSupersetOf(Optional.Keys), string.Join('\n', forms));
    }

    private static async Task<IReadOnlyList<string>> EmptyAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.EvaluateAsync("""
            document.querySelectorAll('form[data-draft] :is(select, textarea, input:not([type=hidden]))')
                .forEach(field => { if (/radio|checkbox/.test(field.type)) field.checked = false; else field.value = ''; })
            """);
        await page.SendAsync();
        if (await page.Locator(".error-summary").CountAsync() == 0)
            return ["nothing has to be filled in"];
        var faults = (await page.FaultsAsync()).ToList();
        if (await page.EvaluateAsync<string>("document.activeElement.className") != "error-summary")
            faults.Add("the summary of errors has no focus");
        var links = await page.Locator(".error-summary a").AllAsync();
        if (links.Count == 0)
            faults.Add("no field is named");
        foreach (var link in links)
        {
            await link.ClickAsync();
            // What is wrong with more than a field, such as a case that has something open, leads to where that is told.
            if (!await page.EvaluateAsync<bool>("""
                (there => '#' + there.id === location.hash && (!there.matches('input, select, textarea')
                    || [there, there.closest('fieldset')].some(one => one?.getAttribute('aria-describedby')?.split(' ').includes(`${there.id}-error`))))
                (document.activeElement)
                """))
                faults.Add($"'{await link.InnerTextAsync()}' leads to no field that it is tied to");
        }

        return faults;
    }

    /// <summary>Everybody's walk, one after the other.</summary>
    private async Task<IReadOnlyList<Walk>> AllAsync(Way way, Dictionary<string, HashSet<string>> states)
    {
        var walks = new List<Walk> { await StrangerAsync(way, states) };
        foreach (var (person, role, go) in (IEnumerable<(string, string, Func<Walk, Task>)>)
        [
            (Town.Supported, "employee", walk => walk.GoAsync("/")),
            ("T5", "employee", walk => walk.GoAsync("/")),
            ("B2", "supervisor", walk => walk.GoAsync(
                "/", "/cases/CT1/conversation/views", "/cases/CT1/conversation/measures", "/cases/CT1/conversation/further", "/cases/CT1/conversation/check")),
            ("B9", "hr", AsHrAsync),
            ("B9", "occupational-health", walk => walk.GoAsync("/")),
            ("B9", "administrator", walk => walk.GoAsync("/")),
            ("B9", "auditor", AsAuditorAsync),
        ])
        {
            var page = await service.SignedInAsync(person, role, way.Language, way.Width);
            var walk = new Walk(service, page, role, way, states);
            await go(walk);
            walks.Add(walk);
        }

        return walks;
    }

    private async Task<Walk> StrangerAsync(Way way, Dictionary<string, HashSet<string>> states)
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
