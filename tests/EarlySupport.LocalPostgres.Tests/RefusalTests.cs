using EarlySupport.LocalPostgres.Binaries;

namespace EarlySupport.LocalPostgres.Tests;

public sealed class RefusalTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_is_no_data_folder()
    {
        await File.WriteAllTextAsync(folder.Options("file").DataFolder, "");

        await RefusedAsync(folder.Options("file"), folder.Options("file").DataFolder + " cannot be the data folder of PostgreSQL: ");
    }

    [Theory]
    [InlineData("a\"b")]
    [InlineData("a$HOME")]
    [InlineData("a`id`")]
    [InlineData("a\\\\b")]
    [InlineData("a\nb")]
    public async Task A_name_that_the_shell_would_read_is_refused(string name)
    {
        await RefusedAsync(folder.Options(name), "its name may hold none of");
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Data_of_a_version_that_is_not_installed_is_left_alone()
    {
        var data = Directory.CreateDirectory(Path.Combine(folder.Options().DataFolder, "postgres", "data")).FullName;
        await File.WriteAllTextAsync(Path.Combine(data, "PG_VERSION"), "9\n");

        await RefusedAsync(folder.Options(), "was made by PostgreSQL 9, which is not on this machine");
        Assert.Equal([Path.Combine(data, "PG_VERSION")], Directory.EnumerateFileSystemEntries(data));
    }

    [Fact]
    public async Task A_lost_password_is_named_and_no_server_started()
    {
        await (await LocalServer.StartAsync(folder.Options())).DisposeAsync();
        File.Delete(Path.Combine(folder.Options().DataFolder, "password"));

        await RefusedAsync(folder.Options(), "password is gone");
        Assert.False(File.Exists(Path.Combine(folder.Options().DataFolder, "postgres", "data", "postmaster.pid")));
    }

    [Fact]
    public async Task A_failed_start_shows_the_end_of_the_servers_log()
    {
        await (await LocalServer.StartAsync(folder.Options())).DisposeAsync();
        File.Delete(Path.Combine(folder.Options().DataFolder, "postgres", "data", "global", "pg_control"));

        await RefusedAsync(folder.Options(), "could not find the database system");
    }

    [Theory]
    [InlineData("14.2", null)]
    [InlineData("15.0", 15)]
    [InlineData("18beta1", 18)]
    public async Task Binaries_older_than_15_are_passed_over(string version, int? accepted)
    {
        foreach (var name in new[] { "initdb", "pg_ctl", "postgres" })
            WriteProgram(name, $"echo 'postgres (PostgreSQL) {version} (Debian)'");

        Assert.Equal(accepted, (await PostgresBinaries.InAsync(folder.Path, default))?.Major);
    }

    [Fact]
    public async Task Binaries_without_initdb_are_passed_over()
    {
        foreach (var name in new[] { "pg_ctl", "postgres" })
            WriteProgram(name, "echo 'postgres (PostgreSQL) 17.1'");

        Assert.Null(await PostgresBinaries.InAsync(folder.Path, default));
    }

    private static async Task RefusedAsync(LocalServerOptions options, string because)
    {
        var refused = await Assert.ThrowsAsync<LocalServerException>(() => LocalServer.StartAsync(options));
        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
    }

    private void WriteProgram(string name, string line)
    {
        var file = Path.Combine(folder.Path, name);
        File.WriteAllText(file, $"#!/bin/sh\n{line}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
