using System.Threading.Channels;
using EarlySupport.EventStore.Commits;
using EarlySupport.EventStore.Messages;
using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.ReadModels;
using EarlySupport.EventStore.Sealing;
using EarlySupport.EventStore.Streams;

namespace EarlySupport.EventStore;

/// <summary>
/// The built-in engine behind the port, one for a process and a database. The schema must be there (<see cref="Migrations.Migrator"/>).
/// Disposing it lets the message handlers end and writes what was accepted; nothing is accepted after.
/// </summary>
public sealed class EventStoreEngine : IEventStore, ICommandBus, IAsyncDisposable
{
    private readonly Channel<Commit> waiting = Channel.CreateUnbounded<Commit>();
    private readonly LoadGroups loads;
    private readonly Streams.StreamReader streams;
    private readonly LogReader log;
    private readonly Rebuilder rebuilder;
    private readonly CommandRunner runner;
    private readonly Task committing;

    /// <exception cref="ArgumentException">An option is out of range; the message names it.</exception>
    /// <exception cref="InvalidOperationException">A message has two handlers.</exception>
    public EventStoreEngine(TenantDatabase database, EventStoreOptions options)
    {
        options.Check();
        var readModels = new ReadModelSet(options.ReadModels);
        var handlers = new HandlerSet(options.HandlerAssemblies);
        loads = new LoadGroups(database);
        streams = new Streams.StreamReader(database, loads, options);
        log = new LogReader(database, streams);
        rebuilder = new Rebuilder(database, log, readModels, options.WallClock);
        Sealer = new Sealer(database, log, options);
        Verifier = new LogVerifier(database);
        Proofs = new ProofReader(database);
        runner = new CommandRunner(options, handlers, streams, new CommitBuilder(options, readModels), waiting.Writer);
        var queue = new MessageQueue(database);
        Messages = new MessagePump(options, database, queue, new MessageHandling(options, handlers, runner, queue));
        runner.MessagesSent += Messages.Wake;
        committing = Task.Run(new Committer(database, waiting.Reader, options.MaxGroup).RunAsync);
    }

    public MessagePump Messages { get; }

    public Sealer Sealer { get; }

    public LogVerifier Verifier { get; }

    public ProofReader Proofs { get; }

    public Task<IReadOnlyList<RecordedEvent>> ReadStreamAsync(
        string tenant, string streamId, long? upToVersion, DateTimeOffset? recordedUpTo, CancellationToken ct) =>
        streams.ReadAsync(tenant, streamId, upToVersion, recordedUpTo, ct);

    public Task<IReadOnlyList<RecordedEvent>> ReadStreamsAsync(
        string tenant, IReadOnlyCollection<string> streamIds, long? upToNumber, DateTimeOffset? recordedUpTo, CancellationToken ct) =>
        streams.ReadManyAsync(tenant, streamIds, upToNumber, recordedUpTo, ct);

    public IAsyncEnumerable<RecordedEvent> ReadLogAsync(long after, CancellationToken ct) => log.ReadAsync(after, ct);

    public async Task<TResult> InvokeAsync<TResult>(object command, Caller caller, CancellationToken ct)
    {
        var (answer, _) = await runner.RunAsync(command, caller, typeof(TResult), null, ct);
        return answer is null ? default! : (TResult)answer;
    }

    /// <summary>
    /// Makes a read model's tables anew from the whole log, beside the live ones, and swaps them in; writers go on meanwhile and wait
    /// only for the swap. One that is interrupted leaves the live tables as they were.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such read model.</exception>
    /// <exception cref="InvalidOperationException">It is being rebuilt already, by whatever node.</exception>
    public Task RebuildAsync(string readModel, CancellationToken ct) => rebuilder.RebuildAsync(readModel, ct);

    public async ValueTask DisposeAsync()
    {
        await Messages.DisposeAsync();
        waiting.Writer.TryComplete();
        await committing;
        await loads.DisposeAsync();
        log.Dispose();
    }
}
