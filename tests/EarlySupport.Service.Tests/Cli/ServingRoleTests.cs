using EarlySupport.EventStore;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Cli;

/// <summary>As whom the program works on its database: the owner changes tables, the service's role serves.</summary>
public sealed class ServingRoleTests(ServingRoleTests.Migrated database) : IClassFixture<ServingRoleTests.Migrated>
{
    private string ServiceRole => $"--ConnectionStrings:EarlySupportService={ServiceLogin.Beside(database.Data.ConnectionString).ConnectionString}";

    [Fact]
    public async Task With_the_services_connection_string_alone_it_reads_and_writes()
    {
        (await ProgramRun.EndAsync(null, "organisation", "--name", "Mallila", "--organisation", "town", ServiceRole)).MustEndWith(0);

        Assert.Contains("Mallila", (await ProgramRun.EndAsync(null, "organisation", "--organisation", "town", ServiceRole)).MustEndWith(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("rebuild alerts")]
    public async Task With_the_services_connection_string_alone_it_changes_no_tables(string command)
    {
        var run = await ProgramRun.EndAsync(null, [.. command.Split(' '), ServiceRole]);

        Assert.Equal(
            "ConnectionStrings:EarlySupport is ''; expected the connection string of the tables' owner: the service's role changes none.",
            run.MustEndWith(1).Errors.Trim());
    }

    [Fact]
    public async Task With_both_it_migrates_as_the_one_and_serves_as_the_other()
    {
        Assert.Equal("Nothing to do.\n", (await database.RunAsync("migrate", ServiceRole)).MustEndWith(0).Output);
        (await database.RunAsync("rebuild", "alerts", ServiceRole)).MustEndWith(0);
        (await database.RunAsync("alerts", ServiceRole)).MustEndWith(0);
    }

    [Fact]
    public async Task A_role_that_row_level_security_does_not_bind_is_refused()
    {
        var run = await database.RunAsync("alerts", $"--ConnectionStrings:EarlySupportService={database.Data.ConnectionString}");

        Assert.StartsWith("ConnectionStrings:EarlySupportService is '…'; expected a role that owns nothing", run.MustEndWith(1).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_master_key_that_the_database_was_not_migrated_with_is_refused_and_not_answered_with_nothing()
    {
        var run = await database.RunAsync("alerts", "--MigrateAtStart=false", $"--Keys:Master={Convert.ToBase64String([.. Enumerable.Repeat((byte)1, 32)])}");
        Assert.StartsWith("Keys:Master is '…'; expected a key that this database knows", run.MustEndWith(1).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_without_a_password_needs_the_services_connection_string_beside_it()
    {
        var run = await ProgramRun.EndAsync("Host=127.0.0.1;Port=1;Username=nobody;Database=none", "alerts");

        Assert.StartsWith("ConnectionStrings:EarlySupport is '…'; expected a Password", run.MustEndWith(1).Errors, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:EarlySupportService", run.Errors, StringComparison.Ordinal);
    }

    public sealed class Migrated : ProgramDatabase
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            (await RunAsync("migrate")).MustEndWith(0);
        }
    }
}
