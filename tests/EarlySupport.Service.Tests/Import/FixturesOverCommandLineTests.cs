using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Import;

/// <summary>The fixtures as the issue has them typed: <c>import</c>, then <c>alerts --format csv</c>, on a database that is empty.</summary>
public class FixturesOverCommandLineTests(ProgramDatabase program) : IClassFixture<ProgramDatabase>
{
    [Theory]
    [InlineData("edges")]
    [InlineData("town")]
    public async Task Imported_files_give_the_expected_alerts_to_the_byte(string name)
    {
        var fixture = new Fixture(name);
        var imported = await program.RunAsync("import", fixture.Folder, "--today", "2026-11-01", "--organisation", name);
        imported.MustEndWith(0);

        var alerts = await program.RunAsync("alerts", "--format", "csv", "--organisation", name);

        Assert.Equal(fixture.ExpectedAlerts, alerts.MustEndWith(0).Output);
        Assert.Empty(alerts.Errors);
    }
}
