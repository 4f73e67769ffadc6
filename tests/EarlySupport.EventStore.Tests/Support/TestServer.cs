namespace EarlySupport.EventStore.Tests.Support;

/// <summary>The PostgreSQL that the tests of this run share; each test class has a database of its own in it.</summary>
public static class TestServer
{
    public static Task<string> ConnectionStringAsync() => Task.FromResult(
        Environment.GetEnvironmentVariable("EARLYSUPPORT_TEST_POSTGRES")
        ?? throw new InvalidOperationException("EARLYSUPPORT_TEST_POSTGRES must name a PostgreSQL server that may create databases."));
}
