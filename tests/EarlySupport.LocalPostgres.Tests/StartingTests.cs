namespace EarlySupport.LocalPostgres.Tests;

public sealed class StartingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_first_start_makes_a_database_whose_owner_is_no_superuser()
    {
        var reported = new List<string>();
        await using var server = await LocalServer.StartAsync(folder.Options(report: reported.Add));

        var told = await Ask.ScalarAsync(server.ConnectionString, """
            select concat_ws(' ', current_user, current_database(), pg_get_userbyid(datdba), rolsuper, rolcreatedb, pg_encoding_to_char(encoding),
                datcollate, current_setting('TimeZone'), current_setting('fsync'), inet_server_addr())
            from pg_database, pg_roles where datname = current_database() and rolname = current_user
            """);

        Assert.Equal("early_support early_support early_support f t UTF8 C UTC off 127.0.0.1", told);
        Assert.Equal(["Initialising PostgreSQL's data in " + folder.Options().DataFolder, "Starting PostgreSQL"], reported);
    }

    [Fact]
    public async Task The_second_start_finds_the_data_of_the_first()
    {
        var reported = new List<string>();
        await using (var first = await LocalServer.StartAsync(folder.Options()))
            await Ask.ScalarAsync(first.ConnectionString, "create table kept as select 7 as number");

        await using var second = await LocalServer.StartAsync(folder.Options(report: reported.Add));

        Assert.Equal(7, await Ask.ScalarAsync(second.ConnectionString, "select number from kept"));
        Assert.Equal(["Starting PostgreSQL"], reported);
    }

    [Fact]
    public async Task What_a_killed_first_start_left_behind_is_made_anew()
    {
        Directory.CreateDirectory(Path.Combine(folder.Options().DataFolder, "postgres", "data.unfinished", "base"));

        await using var server = await LocalServer.StartAsync(folder.Options());

        Assert.True(await Ask.AnswersAsync(server.ConnectionString));
    }

    [Fact]
    public async Task A_cancelled_start_leaves_the_folder_to_the_next()
    {
        using var cancelled = new CancellationTokenSource();
        var options = folder.Options(report: _ => cancelled.Cancel()); // while it initialises
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => LocalServer.StartAsync(options, cancelled.Token));

        await using var server = await LocalServer.StartAsync(folder.Options());

        Assert.True(await Ask.AnswersAsync(server.ConnectionString));
    }

    [Theory]
    [InlineData("Työkyky ja tuki åäö")]
    [InlineData("it's (a) \u6587 & more; #1 %20")]
    public async Task The_folder_may_have_any_ordinary_name(string name)
    {
        await using var server = await LocalServer.StartAsync(folder.Options(name));

        Assert.True(await Ask.AnswersAsync(server.ConnectionString));
    }

    [Fact]
    public async Task A_durable_server_forces_to_disk_and_keeps_its_password_to_itself()
    {
        var options = folder.Options() with { Durable = true };
        await using var server = await LocalServer.StartAsync(options);

        Assert.Equal("on on on", await Ask.ScalarAsync(
            server.ConnectionString, "select concat_ws(' ', current_setting('fsync'), current_setting('full_page_writes'), current_setting('synchronous_commit'))"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(options.DataFolder, "password")));
    }

    [FactForRoot]
    public async Task A_folder_closed_to_other_users_is_reached_all_the_same()
    {
        using var closed = new TemporaryFolder(closedToOthers: true);

        await using (var server = await LocalServer.StartAsync(closed.Options()))
            Assert.True(await Ask.AnswersAsync(server.ConnectionString));
    }
}
