using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace EarlySupport.Browser.Tests;

/// <summary>
/// Every page in every state that the town has, found by following links as each role: axe finds nothing, nothing is wider than the window, nothing
/// moves. With <c>SCREENSHOTS</c> set to a folder, a picture of each is left there, in three languages and two widths.
/// </summary>
[Collection(nameof(Looks))]
public sealed class EveryPageTests(TriedService service, Walks walks) : IClassFixture<Walks>
{
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
        var (states, all) = await walks.OfAsync(new Way(language, width));

        Assert.True(all.All(walk => walk.Faults.Count == 0), string.Join('\n', all.SelectMany(walk => walk.Faults)));
        var others = service.Routes.Except(states.Routes).ToList();
        Assert.Empty(others.Except(NotWalkedTo.Keys));
        Assert.Empty(NotWalkedTo.Keys.Except(others));
    }

    [BrowserTheory]
    [MemberData(nameof(Ways))]
    public async Task Every_form_that_is_sent_empty_says_what_is_missing_and_leads_to_it(string language, int width)
    {
        var (_, all) = await walks.OfAsync(new Way(language, width));
        var faults = new ConcurrentBag<string>();
        var forms = new HashSet<string>();
        var each = all.Select(walk => (walk, walk.Forms.Where(form => forms.Add(form.Key) && !Optional.ContainsKey(form.Key)).ToList())).ToList();
        await Walks.TogetherAsync(each, async of =>
        {
            var (walk, own) = of;
            foreach (var (route, address) in own)
            {
                foreach (var fault in await EmptyAsync(walk.Page, address))
                    faults.Add($"{route}: {fault}");
                await walk.PictureAsync("empty");
            }
        });

        Assert.True(faults.IsEmpty, string.Join('\n', faults));
        Assert.True(forms.Count > 40 && forms.IsSupersetOf(Optional.Keys), string.Join('\n', forms));
    }

    [BrowserFact]
    public async Task A_page_that_is_not_for_everybody_is_found()
    {
        var page = await (await service.NewContextAsync(width: 320)).NewPageAsync();
        await page.SetContentAsync("<!doctype html><html lang=fi><title>Kuva</title><main><h1>Kuva</h1><img src=kuva.png width=400><p style='color: #bbb'>Himmeä</p></main>");

        var faults = await page.FaultsAsync();
        Assert.Contains(faults, fault => fault.Contains(": image-alt ", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains(" px wider than the window", StringComparison.Ordinal));
        Assert.Single(await page.FaultsAsync("color-contrast"), fault => fault.Contains("Himmeä", StringComparison.Ordinal));
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
}
