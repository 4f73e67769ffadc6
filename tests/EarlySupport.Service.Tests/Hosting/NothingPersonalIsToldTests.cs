using System.Net;
using EarlySupport.Service.Tests.Design;
using EarlySupport.Service.Tests.SignIn;
using EarlySupport.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EarlySupport.Service.Tests.Hosting;

/// <summary>Logs, traces and metrics say nothing of anybody: no name, no e-mail, no text, whatever happens, at every level.</summary>
public class NothingPersonalIsToldTests
{
    [Fact]
    public async Task Not_where_something_of_every_kind_happens_to_a_town()
    {
        await using var town = new ToldTown();
        await town.InitializeAsync();
        await AskWronglyAsync(town);

        var texts = await PersonalTexts.InAsync(town);
        Assert.True(texts.Count > 100, $"Only {texts.Count} texts.");
        town.Told.MustTellNothingOf(texts, ["Microsoft.AspNetCore.Hosting", "Npgsql", "eventstore.messages.handled"]);
    }

    [Fact]
    public async Task Not_where_somebody_signs_in_or_fails_to()
    {
        await using var service = new ToldSignIn();
        await service.InitializeAsync();
        List<string> secrets = ["aino@example.org", "Aino Korpi", "stranger@example.org", "a secret, with: signs"];
        foreach (var (email, broken) in ((string, bool)[])[("aino@example.org", false), ("stranger@example.org", false), ("aino@example.org", true)])
        {
            using var browser = service.NewBrowser();
            await service.SignInAsync(
                browser, proof =>
                {
                    if (broken)
                        proof.Expires = DateTime.UtcNow.AddDays(-1);
                    secrets.Add(MisbehavingProvider.Written(proof));
                }, email);
            await browser.GetAsync("/");
            secrets.AddRange(browser.Cookies.GetAllCookies().Select(cookie => cookie.Value).Where(value => value.Length > 10));
            await service.CallAsync("/api/policy", ("Authorization", $"Bearer {secrets[^1]}"));
        }

        service.Told.MustTellNothingOf(secrets, ["A sign-in's token was refused", "/sign-in/callback"]);
    }

    // Names that nobody has elsewhere: whoever listens beside this hears them too.
    [Fact]
    public void What_is_told_is_found()
    {
        using var told = new EverythingTold();
        told.CreateLogger("test").LogTrace("Reminded {Name}", "Xanthippe Qvist");
        using (var scope = told.CreateLogger("test").BeginScope("for xenia@example.org"))
            told.CreateLogger("test").LogError(new InvalidOperationException("of Zacharias Qvist"), "Failed");
        using var source = new System.Diagnostics.ActivitySource("test");
        using (var activity = source.StartActivity("reading"))
            activity!.SetTag("who", "Zebedeus Qvist").AddEvent(new("failed", tags: new() { ["text"] = "Xerxes jaksaa" }));
        using var meter = new System.Diagnostics.Metrics.Meter("test");
        meter.CreateCounter<int>("read").Add(1, new KeyValuePair<string, object?>("who", "Zenobia Qvist"));

        foreach (var text in (string[])["xanthippe qvist", "xenia@example.org", "zacharias qvist", "zebedeus qvist", "xerxes jaksaa", "zenobia qvist"])
            Assert.Single(told.Holding([text]));
        Assert.Empty(told.Holding(["Xaver Qvist"]));
    }

    private static async Task AskWronglyAsync(ToldTown town)
    {
        var caller = town.CallerOf("town");
        var somebody = Fixture.Town.Rows("employees")[0];
        (await caller.PostAsync($"/api/employees/{somebody[0]}/absences", $$"""{"absenceId": "{{somebody[1]}}", "firstDay": 1}""")).MustBe(HttpStatusCode.BadRequest);
        (await caller.ImportAsync("employees", Workplace.EmployeesHeader + $"X1,{somebody[1]},{somebody[2]},U404,,not-a-day,,100\n"))
            .MustBe(HttpStatusCode.UnprocessableEntity);
        (await caller.GetAsync("/api/nowhere")).MustBe(HttpStatusCode.NotFound);
    }

    private sealed class ToldTown : RebuiltReadModelsTests.WithTown, IAsyncDisposable
    {
        public EverythingTold Told { get; } = new();

        public new async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Told.Dispose();
        }

        protected override void Register(IServiceCollection services) => Told.Listen(services);
    }

    private sealed class ToldSignIn : MisbehavingService, IAsyncDisposable
    {
        public EverythingTold Told { get; } = new();

        public new async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Told.Dispose();
        }

        protected override void Register(IServiceCollection services) => Told.Listen(services);
    }
}
