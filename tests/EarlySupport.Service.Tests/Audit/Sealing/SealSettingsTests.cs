using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Audit.Sealing;

/// <summary>What the service is told about sealing when it is started.</summary>
public sealed class SealSettingsTests(ProgramDatabase program) : IClassFixture<ProgramDatabase>
{
    [Theory]
    [InlineData("00:00:00.999")]
    [InlineData("1.00:00:01")]
    [InlineData("often")]
    public async Task A_time_between_seals_that_cannot_be_is_refused(string every) =>
        Assert.Contains($"Seal:Every is '{every}'; expected a time from", (await ServeAsync($"--Seal:Every={every}")).Errors, StringComparison.Ordinal);

    [Theory]
    [InlineData("00:00:01")]
    [InlineData("1.00:00:00")]
    public async Task A_time_on_the_limits_is_taken_and_a_key_that_is_none_is_refused(string every) =>
        Assert.Contains("Seal:Key is '…'; expected a private key", (await ServeAsync($"--Seal:Every={every}", "--Seal:Key=none")).Errors, StringComparison.Ordinal);

    private async Task<ProgramResult> ServeAsync(params string[] settings) => (await program.RunAsync(["--Urls=http://127.0.0.1:0", .. settings])).MustEndWith(1);
}
