using EarlySupport.TestSupport;
using Npgsql;

namespace EarlySupport.LocalPostgres.Tests;

public sealed class SharedTestDatabaseTests
{
    [Fact]
    public async Task Each_test_database_is_new_and_is_gone_when_disposed()
    {
        var first = await TestPostgres.Shared.CreateAsync();
        await using var second = await TestPostgres.Shared.CreateAsync();
        await using var source = NpgsqlDataSource.Create(second.ConnectionString);
        Assert.Equal([first.Name, second.Name], await ExistingAsync(source, first.Name, second.Name));

        await first.DisposeAsync();

        Assert.Equal([second.Name], await ExistingAsync(source, first.Name, second.Name));
    }

    private static async Task<string[]> ExistingAsync(NpgsqlDataSource source, params string[] names)
    {
        await using var command = source.CreateCommand("select array(select datname::text from pg_database where datname = any($1) order by oid)");
        command.Parameters.Add(new() { Value = names });
        return (string[])(await command.ExecuteScalarAsync())!;
    }
}
