namespace EarlySupport.Browser.Tests;

/// <summary>By the tabulator one comes to everything, in the order of the page, and always sees where one is.</summary>
[Collection(nameof(Looks))]
public sealed class KeyboardTests(TriedService service)
{
    // What can have the focus, in the order of the document; of a group of radio buttons, one. Numbered, so that it can be told again.
    private const string Number = """
        [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
            .filter(element => element.checkVisibility() && !element.disabled)
            .filter((element, at, all) => element.type !== 'radio' || all.findIndex(other => other.name === element.name) === at)
            .map((element, at) => element.dataset.at = `${at}`)
        """;

    private const string Focused = """
        (({ dataset, tagName }, { outlineStyle, outlineWidth }) =>
            `${dataset.at ?? tagName} ${outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? 'seen' : 'not seen'}`)
        (document.activeElement, getComputedStyle(document.activeElement))
        """;

    [BrowserTheory]
    [InlineData("B2", "supervisor", "/people")]
    [InlineData("B2", "supervisor", "/cases/CT1")]
    [InlineData("B2", "supervisor", "/cases/CT1/conversation/meeting")]
    [InlineData("B9", "hr", "/queue")]
    [InlineData("B9", "hr", "/case-meetings/new")]
    [InlineData("B9", "occupational-health", "/occupational-health/people/T1")]
    [InlineData("B9", "administrator", "/policy/new")]
    [InlineData(Town.Supported, "employee", "/my/consents/IT1/new")]
    public async Task The_tabulator_leads_through_the_page_in_its_order_and_the_focus_is_seen(string person, string role, string address)
    {
        var page = await service.SignedInAsync(person, role);
        await page.GotoAsync(address);
        var all = await page.EvaluateAsync<string[]>(Number);
        var gone = new List<string>();
        while (gone.Count <= all.Length)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.EvaluateAsync<string>(Focused);
            if (focused.StartsWith("BODY", StringComparison.Ordinal))
                break;
            // A day has several places, between which the tabulator goes; the browser itself says where.
            if (gone.LastOrDefault()?.Split(' ')[0] != focused.Split(' ')[0])
                gone.Add(focused);
        }

        Assert.Equal(all.Select(at => $"{at} seen"), gone);
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_link_skips_to_the_content(bool scripts)
    {
        var page = await service.SignedInAsync("B2", scripts: scripts);
        var skip = page.Locator("a.skip");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await skip.EvaluateAsync<bool>("link => link === document.activeElement && link.getBoundingClientRect().left >= 0"));

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"));
        await page.Context.CloseAsync();
    }
}
