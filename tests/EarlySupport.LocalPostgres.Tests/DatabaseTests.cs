namespace EarlySupport.LocalPostgres.Tests;

public sealed class DatabaseTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private LocalServer server = null!;

    public async Task InitializeAsync() => server = await LocalServer.StartAsync(folder.Options());

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_database_is_made_once_and_dropped_though_it_is_in_use()
    {
        var connectionString = await server.CreateDatabaseAsync("_a1");
        Assert.Equal("_a1", await Ask.ScalarAsync(connectionString, "select current_database()::text"));
        var twice = await Assert.ThrowsAsync<LocalServerException>(() => server.CreateDatabaseAsync("_a1"));
        Assert.Equal("PostgreSQL refused: database \"_a1\" already exists (SQLSTATE 42P04)", twice.Message);

        await using var connection = new Npgsql.NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await server.DropDatabaseAsync("_a1");
        await server.DropDatabaseAsync("_a1");

        Assert.False(await Ask.AnswersAsync(connectionString));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("Capital")]
    [InlineData("a b")]
    [InlineData("a;drop")]
    [InlineData("a\n")]
    [InlineData("a123456789012345678901234567890123456789012345678901234567890123")]
    public async Task A_name_that_would_need_quoting_or_cutting_is_refused(string name)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => server.CreateDatabaseAsync(name));
        await Assert.ThrowsAsync<ArgumentException>(() => server.DropDatabaseAsync(name));
    }

    [Fact]
    public async Task A_wrong_password_and_the_superuser_are_turned_away()
    {
        Assert.False(await Ask.AnswersAsync(server.ConnectionString.Replace("Password=", "Password=x", StringComparison.Ordinal)));
        Assert.False(await Ask.AnswersAsync(server.ConnectionString.Replace("Username=early_support", "Username=postgres", StringComparison.Ordinal)));
        Assert.True(await Ask.AnswersAsync(server.ConnectionString));
    }
}
