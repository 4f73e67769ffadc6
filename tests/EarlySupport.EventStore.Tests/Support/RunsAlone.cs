namespace EarlySupport.EventStore.Tests.Support;

/// <summary>
/// Tests that look at which transactions are open: an open one of any other test, in whatever database of the server, holds up a
/// follower of the log, as it must.
/// </summary>
[CollectionDefinition(nameof(RunsAlone), DisableParallelization = true)]
public sealed class RunsAlone;
