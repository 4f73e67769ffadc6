using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EarlySupport.Browser.Tests;

/// <summary>A supervisor's day, from signing in to the saved memo.</summary>
[Collection(nameof(WholeDays))]
public sealed class SupervisorsDayTests(TriedService service)
{
    [BrowserTheory]
    [ClassData(typeof(Days))]
    public async Task From_the_alert_to_the_saved_memo_in_twelve_inputs_beside_the_text(string language, int width, bool scripts)
    {
        var employee = await service.TakeAsync();
        var page = await service.SignedInAsync(language: language, width: width, scripts: scripts);
        Assert.Equal("/people", page.Path());
        await page.LookAsync(scripts);
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        await page.Locator($"section[aria-labelledby=person-{employee}] li a[href^='/alerts/']").First.GoAsync();
        await page.LookAsync(scripts);

        // What is pressed or chosen from here on is counted; what is written is not.
        var inputs = 0;
        Task Press(ILocator what)
        {
            inputs++;
            return what.ClickAsync();
        }

        Task Go(ILocator what)
        {
            inputs++;
            return what.GoAsync();
        }

        async Task On(string step)
        {
            await page.WaitForURLAsync(new Regex($@"/conversation/{step}\?"));
            await page.LookAsync(scripts);
        }

        await Go(page.Locator("main a.button[href$='/conversation']"));
        await page.LookAsync(scripts);
        await Go(Send(page));
        await On("meeting");
        await Go(Send(page));
        await On("views");
        await Press(page.Locator("#themes"));
        await page.Locator("#employeeView").FillAsync("Työtä on liikaa.");
        await page.Locator("#memo").FillAsync("Keskusteltiin työn määrästä.\nSovittiin kevennyksestä.");
        await Go(Send(page));
        await On("measures");
        inputs++;
        await page.Locator("#kind-1").SelectOptionAsync("modified-work");
        await page.Locator("#what-1").FillAsync("Iltavuorot pois kuukaudeksi.");
        inputs++;
        await page.Locator("#due-1").FillAsync("2026-12-01");
        await Go(Send(page));
        await On("further");
        inputs++;
        await page.Locator("#on").FillAsync("2026-12-08");
        await Press(page.Locator("#takenTo"));
        await Go(Send(page));
        await On("check");
        await Go(Send(page));
        await page.WaitForURLAsync(new Regex("/cases/[^/]+$"));
        await page.LookAsync(scripts);

        Assert.True(inputs <= 12, $"{inputs} inputs.");
        await page.MustSayAsync("conversation.done", language);
        var said = await page.Locator("main").InnerTextAsync();
        // What was chosen and written at each step.
        var next = language switch { "fi" => "ti 8.12.2026", "sv" => "tis 8.12.2026", _ => "Tue 8 Dec 2026" };
        Assert.All(
            (string[])
            [
                page.Say("conversation.themes", language), "Työtä on liikaa.", "Sovittiin kevennyksestä.", "Iltavuorot pois kuukaudeksi.", next,
                page.Say("conversation.taken-to", language), page.Say("memo.not-approved", language),
            ],
            part => Assert.Contains(part, said, StringComparison.Ordinal));
        await page.GotoAsync("/people");
        Assert.Equal(0, await page.Locator($"section[aria-labelledby=person-{employee}] li a[href^='/alerts/']").CountAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_employee_approves_the_memo_and_the_supervisor_brings_it_to_its_end()
    {
        var employee = await service.TakeAsync();
        var caseId = await service.LoggedAsync(employee);
        var own = await service.SignedInAsync(employee, "employee");
        await own.GotoAsync($"/cases/{caseId}");
        await own.MustBeForEverybodyAsync();
        await own.Locator("a[href$='/approve']").GoAsync();
        await own.MustBeForEverybodyAsync();
        await own.SendAsync();
        await own.MustSayAsync("approve.done");
        Assert.Equal(0, await own.Locator("a[href$='/approve'], a[href$='/close'], a[href*='/conversation/']").CountAsync());

        var page = await service.SignedInAsync();
        foreach (var (link, fill) in ((string, Func<Task>)[])
        [
            ("/complete", () => Task.CompletedTask),
            ("/hold", () => page.Locator("#memo").FillAsync("Kevennys auttoi.")),
            ("/measures/new", async () =>
            {
                await page.Locator("#kind").SelectOptionAsync("training");
                await page.Locator("#what").FillAsync("Kurssi.");
                await page.Locator("#due").FillAsync("2026-12-20");
            }),
            ("/abandon", () => page.Locator("#why").FillAsync("Kurssi peruttiin.")),
            ("/follow-ups/new", () => page.Locator("#on").FillAsync("2026-12-21")),
            ("/remark", () => page.Locator("#remark").FillAsync("Näen tämän toisin.")),
            ("/correct", () => page.Locator("#memo").FillAsync("Korjattu muistio.")),
            ("/close", () => page.Locator("input[name=outcome][value=own-work-with-changes]").CheckAsync()),
            ("/reopen", () => page.Locator("#why").FillAsync("Asia palasi.")),
            ("/escalate", () => page.Locator("#why").FillAsync("Omat keinot eivät riitä.")),
        ])
        {
            await page.GotoAsync($"/cases/{caseId}");
            await page.Locator($"main a[href$='{link}']").First.GoAsync();
            await page.MustBeForEverybodyAsync();
            await fill();
            await page.SendAsync();
            await page.WaitForURLAsync(new Regex($"/cases/{caseId}$"));
            Assert.Equal(1, await page.Locator(".banner.done").CountAsync());
            await page.ReloadAsync();
            Assert.Equal(0, await page.Locator(".banner.done").CountAsync());
        }

        var said = await page.Locator("main").InnerTextAsync();
        Assert.All(
            (string[])["Kevennys auttoi.", "Kurssi.", "Kurssi peruttiin.", "Näen tämän toisin.", "Korjattu muistio.", page.Say("case-stands.escalated", "fi")],
            part => Assert.Contains(part, said, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task An_alert_is_seen_and_dismissed_with_a_reason_and_a_deputy_named()
    {
        var employee = await service.TakeAsync();
        var page = await service.SignedInAsync(width: 320);
        await page.GotoAsync($"/people/{employee}");
        await page.MustBeForEverybodyAsync();
        await page.Locator("a[href^='/alerts/']").First.GoAsync();
        await page.SendAsync();
        await page.MustSayAsync("alert.done-acknowledged");
        await page.Locator("a[href$='/dismiss']").GoAsync();
        await page.SendAsync();
        await page.MustBeForEverybodyAsync();
        Assert.Equal("error-summary", await page.EvaluateAsync<string>("document.activeElement.className"));
        await page.Locator(".error-summary a").ClickAsync();
        Assert.Equal("reason", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Locator("#reason").CheckAsync();
        await page.SendAsync();
        await page.MustSayAsync("dismiss.done");

        await page.GotoAsync("/deputies");
        await page.MustBeForEverybodyAsync();
        await page.Locator("#deputyId").SelectOptionAsync(employee);
        await page.Locator("#to").FillAsync("2026-11-08");
        await page.SendAsync();
        await page.Locator("a[href$='/end']").GoAsync();
        await page.MustBeForEverybodyAsync();
        await page.SendAsync();
        await page.MustSayAsync("deputy.ended");
        Assert.Equal(0, await page.Locator("a[href$='/end']").CountAsync());
    }

    private static ILocator Send(IPage page) => page.Locator("form[data-draft] button[type=submit]");
}
