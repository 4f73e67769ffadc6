using System.Text.RegularExpressions;

namespace EarlySupport.Browser.Tests;

/// <summary>Session lost, pressed twice, two tabs, an older version, the way back: nothing that was written is lost, and nothing is recorded twice.</summary>
[Collection(nameof(Looks))]
public sealed class NoTextIsLostTests(TriedService service)
{
    private const string Text = "Pitkä muistio,\njota kirjoitettiin kauan.";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_written_when_the_session_ended_is_there_after_signing_in_again(bool scripts)
    {
        var caseId = await service.OpenedAsync(await service.TakeAsync());
        var page = await service.SignedInAsync(scripts: scripts);
        await page.GotoAsync($"/cases/{caseId}/conversation/views");
        await page.Locator("#memo").FillAsync(Text);
        await page.Context.ClearCookiesAsync();
        await page.SendAsync();

        Assert.Equal("/sign-in", page.Path());
        await page.SignInAsync("B1", "supervisor");

        Assert.Equal($"/cases/{caseId}/conversation/views", page.Path());
        Assert.Equal(Text, await page.Locator("#memo").InputValueAsync());
        Assert.Equal(page.Say("form.rescued", "fi"), (await page.Locator(".banner").InnerTextAsync()).Trim());
        await page.SendAsync();
        Assert.Equal($"/cases/{caseId}/conversation/measures", page.Path());
    }

    [BrowserFact]
    public async Task What_was_written_is_there_after_signing_in_again_in_another_tab()
    {
        var caseId = await service.OpenedAsync(await service.TakeAsync());
        var page = await service.SignedInAsync();
        await page.GotoAsync($"/cases/{caseId}/remark");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/people");
        await other.Locator("header form button").GoAsync();
        await other.GotoAsync("/people");
        await other.SignInAsync("B1", "supervisor");

        await page.Locator("#remark").FillAsync(Text);
        await page.SendAsync();

        if (page.Path().EndsWith("/remark", StringComparison.Ordinal))
        {
            Assert.Equal(Text, await page.Locator("#remark").InputValueAsync());
            await page.SendAsync();
        }

        Assert.Equal($"/cases/{caseId}", page.Path());
        Assert.Contains("jota kirjoitettiin kauan.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Somebody_else_sees_no_draft()
    {
        var caseId = await service.OpenedAsync(await service.TakeAsync());
        var page = await service.SignedInAsync();
        await page.GotoAsync($"/cases/{caseId}/remark");
        await page.RunAndWaitForResponseAsync(() => page.Locator("#remark").FillAsync(Text), new Regex("handler=draft"));
        await page.ReloadAsync();
        Assert.Equal(Text, await page.Locator("#remark").InputValueAsync());

        var above = await service.SignedInAsync("B9");
        await above.GotoAsync($"/cases/{caseId}/remark");
        Assert.Equal("", await above.Locator("#remark").InputValueAsync());
    }

    [BrowserFact]
    public async Task Sent_twice_it_is_recorded_once()
    {
        var caseId = await service.OpenedAsync(await service.TakeAsync());
        var page = await service.SignedInAsync(scripts: false);
        await page.GotoAsync($"/cases/{caseId}/remark");
        await page.Locator("#remark").FillAsync("Kerran vain.");
        var body = await page.Context.APIRequest.PostAsync(page.Url, new() { Form = await FormAsync(page), MaxRedirects = 0 });
        Assert.Equal(302, body.Status);
        await page.SendAsync();

        Assert.Equal($"/cases/{caseId}", page.Path());
        Assert.Single(Regex.Matches(await page.Locator("main").InnerTextAsync(), "Kerran vain"));
        await page.GoBackAsync();
        Assert.Equal("Kerran vain.", await page.Locator("#remark").InputValueAsync());
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_goes_back_after_sending_and_sends_again_records_nothing_twice(bool scripts)
    {
        var caseId = await service.OpenedAsync(await service.TakeAsync());
        var page = await service.SignedInAsync(scripts: scripts);
        await page.GotoAsync($"/cases/{caseId}/remark");
        await page.Locator("#remark").FillAsync("Palasin takaisin.");
        await page.SendAsync();
        await page.GoBackAsync();
        Assert.Equal($"/cases/{caseId}/remark", page.Path());
        Assert.Equal("Palasin takaisin.", await page.Locator("#remark").InputValueAsync());

        await page.SendAsync();

        Assert.Equal($"/cases/{caseId}", page.Path());
        Assert.Single(Regex.Matches(await page.Locator("main").InnerTextAsync(), "Palasin takaisin"));
        await page.GoBackAsync();
        await page.Locator("#remark").FillAsync("Kirjoitin muuta.");
        await page.SendAsync();
        Assert.Equal(("Kirjoitin muuta.", 1), (await page.Locator("#remark").InputValueAsync(), await page.Locator(".error-summary").CountAsync()));
        await page.SendAsync();
        Assert.Single(Regex.Matches(await page.Locator("main").InnerTextAsync(), "Kirjoitin muuta"));
    }

    [BrowserFact]
    public async Task Pressed_twice_it_is_sent_once()
    {
        var caseId = await service.OpenedAsync(await service.TakeAsync());
        var page = await service.SignedInAsync();
        await page.GotoAsync($"/cases/{caseId}/remark");
        await page.Locator("#remark").FillAsync("Kahdesti painettu.");
        var sent = 0;
        // The service takes its time, as it does when somebody presses again.
        await page.RouteAsync(new Regex("/remark"), async route =>
        {
            if (route.Request.Method == "POST" && !route.Request.Url.Contains("handler", StringComparison.Ordinal))
            {
                sent++;
                await Task.Delay(2000);
            }

            await route.ContinueAsync();
        });

        await page.Locator("form[data-draft] button").GoAsync(button => button.DblClickAsync(new() { Delay = 200 }));

        Assert.Equal($"/cases/{caseId}", page.Path());
        Assert.Equal(1, sent);
        Assert.Single(Regex.Matches(await page.Locator("main").InnerTextAsync(), "Kahdesti painettu"));
    }

    [BrowserFact]
    public async Task Of_two_tabs_the_later_is_told_what_the_earlier_did_and_keeps_its_text()
    {
        var caseId = await service.LoggedAsync(await service.TakeAsync());
        var page = await service.SignedInAsync();
        await page.GotoAsync($"/cases/{caseId}/conversations/K1/correct");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync($"/cases/{caseId}/conversations/K1/correct");
        await other.Locator("#memo").FillAsync(Text);
        await page.Locator("#memo").FillAsync("Ensimmäisen välilehden muistio.");
        await page.SendAsync();
        await page.MustSayAsync("correct.done");

        await other.SendAsync();

        await other.MustBeForEverybodyAsync();
        Assert.Equal(Text, await other.Locator("#memo").InputValueAsync());
        Assert.Contains(other.Say("form.changed-meanwhile", "fi"), await other.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Who_acts_on_an_older_version_is_told_what_changed_and_keeps_the_text()
    {
        var caseId = await service.LoggedAsync(await service.TakeAsync());
        var page = await service.SignedInAsync();
        await page.GotoAsync($"/cases/{caseId}/follow-ups/F1/hold");
        await page.Locator("#memo").FillAsync(Text);
        await service.CallAsync(
            HttpMethod.Post, $"/api/early-support-cases/{caseId}/follow-ups/F1/holding", new { heldOn = "2026-11-01", memo = "Pidettiin jo." });
        await page.SendAsync();

        await page.MustBeForEverybodyAsync();
        Assert.Equal(Text, await page.Locator("#memo").InputValueAsync());
        Assert.Contains(page.Say("form.changed-meanwhile", "fi"), await page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/people");
        await page.GotoAsync($"/cases/{caseId}/follow-ups/F1/hold");
        Assert.Equal(Text, await page.Locator("#memo").InputValueAsync());
    }

    [BrowserFact]
    public async Task A_text_that_seems_to_name_an_illness_is_asked_about_and_can_be_kept()
    {
        var caseId = await service.OpenedAsync(await service.TakeAsync());
        var page = await service.SignedInAsync();
        await page.GotoAsync($"/cases/{caseId}/conversation/views");
        await page.Locator("#memo").FillAsync("Kertoi sairastavansa masennusta.");
        await page.SendAsync();

        await page.MustBeForEverybodyAsync();
        Assert.Contains("masennusta", await page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Kertoi sairastavansa masennusta.", await page.Locator("#memo").InputValueAsync());
        await page.Locator("#looked-over").CheckAsync();
        await page.SendAsync();
        Assert.Equal($"/cases/{caseId}/conversation/measures", page.Path());
    }

    private static async Task<Microsoft.Playwright.IFormData> FormAsync(Microsoft.Playwright.IPage page)
    {
        var form = page.Context.APIRequest.CreateFormData();
        foreach (var field in await page.Locator("form[data-draft] [name]").AllAsync())
            form.Append((await field.GetAttributeAsync("name"))!, await field.InputValueAsync());
        return form;
    }
}
