using System.Diagnostics;
using Npgsql;

namespace EarlySupport.LocalPostgres.Tests;

/// <summary>Questions to a server, each on a connection of its own, so that none is left open between a stop and the next start.</summary>
internal static class Ask
{
    internal static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    internal static async Task<bool> AnswersAsync(string connectionString)
    {
        try
        {
            return await ScalarAsync(connectionString, "select 1") is 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    internal static Process Postmaster(string dataFolder) =>
        Process.GetProcessById(int.Parse(File.ReadLines(Path.Combine(dataFolder, "postgres", "data", "postmaster.pid")).First()));
}
