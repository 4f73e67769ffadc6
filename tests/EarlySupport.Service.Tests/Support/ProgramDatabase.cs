using EarlySupport.TestSupport;

namespace EarlySupport.Service.Tests.Support;

/// <summary>A database for the program as a process; one for each test class.</summary>
public class ProgramDatabase : IAsyncLifetime
{
    private TestDatabase database = null!;

    public TestDatabaseReader Data { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        database = await TestPostgres.Shared.CreateAsync();
        Data = new TestDatabaseReader(database.ConnectionString);
    }

    public virtual async Task DisposeAsync()
    {
        await Data.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>Runs the program to its end.</summary>
    public Task<ProgramResult> RunAsync(params string[] arguments) => ProgramRun.EndAsync(Data.ConnectionString, arguments);
}
