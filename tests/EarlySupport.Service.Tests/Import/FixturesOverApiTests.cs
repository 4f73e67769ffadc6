using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Import;

/// <summary>The fixtures through the API; each an organisation of its own in one service.</summary>
public class FixturesOverApiTests(TestService service) : IClassFixture<TestService>
{
    [Theory]
    [InlineData("edges")]
    [InlineData("town")]
    public async Task Imported_files_give_the_expected_alerts_to_the_byte(string name)
    {
        var fixture = new Fixture(name);
        var caller = service.CallerOf($"{name}-csv");

        await caller.ImportAsync(fixture);
        await service.DrainAsync();

        Assert.Equal(fixture.ExpectedAlerts, await caller.AlertsAsync());
    }

    [Theory]
    [InlineData("edges")]
    [InlineData("town")]
    public async Task The_list_as_JSON_has_the_same_alerts_in_the_same_order(string name)
    {
        var fixture = new Fixture(name);
        var caller = service.CallerOf($"{name}-json");

        await caller.ImportAsync(fixture);
        await service.DrainAsync();

        Assert.Equal(fixture.Rows("expected-alerts").Select(r => $"{r[0]} {r[1]} {r[2]} open"), await caller.AlertsAsync(""));
    }
}
