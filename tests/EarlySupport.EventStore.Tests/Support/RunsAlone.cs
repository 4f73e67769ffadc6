namespace EarlySupport.EventStore.Tests.Support;

/// <summary>Tests that listen to what the whole process tells.</summary>
[CollectionDefinition(nameof(RunsAlone), DisableParallelization = true)]
public sealed class RunsAlone;
