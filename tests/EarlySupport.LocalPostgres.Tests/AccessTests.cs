namespace EarlySupport.LocalPostgres.Tests;

public sealed class AccessTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private LocalServer server = null!;

    public async Task InitializeAsync() => server = await LocalServer.StartAsync(folder.Options());

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_wrong_password_and_the_superuser_are_turned_away()
    {
        Assert.False(await Ask.AnswersAsync(server.ConnectionString.Replace("Password=", "Password=x", StringComparison.Ordinal)));
        Assert.False(await Ask.AnswersAsync(server.ConnectionString.Replace("Username=early_support", "Username=postgres", StringComparison.Ordinal)));
        Assert.True(await Ask.AnswersAsync(server.ConnectionString));
    }
}
