using System.Text.Json;
using System.Threading.Channels;
using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Telemetry;
using Npgsql;

namespace EarlySupport.EventStore.Commits;

/// <summary>
/// Group commit: takes all commits that wait, up to a limit, and writes them in one transaction. Under load the groups grow by
/// themselves, as commits gather while the group before is written; a lone commit never waits for company.
/// </summary>
internal sealed class Committer(TenantDatabase database, ChannelReader<Commit> waiting, int maxGroup)
{
    private const string StaleStream = "ES001";
    private const string LostMessage = "ES002";

    // Commits that came for a stream of the group before them, in their order.
    private readonly Queue<Commit> heldBack = [];

    public async Task RunAsync()
    {
        await using var writer = new GroupWriter(database);
        while (heldBack.Count > 0 || await waiting.WaitToReadAsync())
        {
            await WriteAsync(writer, Gather());
        }
    }

    private CommitGroup Gather()
    {
        var group = new CommitGroup();
        for (var held = heldBack.Count; held > 0; held--)
            Take(group, heldBack.Dequeue());
        while (group.Commits.Count < maxGroup && heldBack.Count < maxGroup && waiting.TryRead(out var commit))
            Take(group, commit);
        return group;
    }

    private void Take(CommitGroup group, Commit commit)
    {
        if (commit.Cancellation.IsCancellationRequested)
        {
            commit.Skip();
            return;
        }
        try
        {
            if (!group.TryAdd(commit))
                heldBack.Enqueue(commit);
        }
        catch (OverflowException error)
        {
            commit.Fail(error);
        }
    }

    private static async Task WriteAsync(GroupWriter writer, CommitGroup group)
    {
        if (group.Commits.Count == 0)
            return;
        try
        {
            await writer.WriteAsync(group);
            StoreTelemetry.Commits.Add(group.Commits.Count);
            StoreTelemetry.GroupSize.Record(group.Commits.Count);
            foreach (var commit in group.Commits)
                commit.Answer(new CommitOutcome.Written());
        }
        catch (PostgresException error) when (error.SqlState == StaleStream)
        {
            await WriteAsync(writer, AnswerStale(group, error));
        }
        catch (PostgresException error) when (error.SqlState == LostMessage)
        {
            await WriteAsync(writer, AnswerLost(group, error));
        }
        catch (PostgresException error) when (writer.IsConnected)
        {
            await WriteApartAsync(writer, group, error);
        }
        catch (Exception error)
        {
            // Whether the group was written before the connection broke cannot be known here: whoever waits is told so by the error.
            foreach (var commit in group.Commits)
                commit.Fail(error);
        }
    }

    /// <summary>One commit's error must be its own: the halves are tried apart, until it stands alone.</summary>
    private static async Task WriteApartAsync(GroupWriter writer, CommitGroup group, PostgresException error)
    {
        if (group.Commits.Count == 1)
        {
            AnswerError(group.Commits[0], error);
            return;
        }
        foreach (var half in group.Commits.Chunk((group.Commits.Count + 1) / 2))
            await WriteAsync(writer, CommitGroup.Of(half));
    }

    private static void AnswerError(Commit commit, PostgresException error)
    {
        var race = error.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
            || (error.SqlState == PostgresErrorCodes.UniqueViolation && error.SchemaName is "read" or "events");
        if (race)
            commit.Answer(new CommitOutcome.Conflict(error));
        else
            commit.Fail(error);
    }

    private static CommitGroup AnswerStale(CommitGroup group, PostgresException error)
    {
        var actual = JsonSerializer.Deserialize<List<Stale>>(error.Hint!, JsonSerializerOptions.Web)!
            .ToDictionary(stale => (stale.Tenant, stale.Id), stale => stale.Actual);
        var good = new List<Commit>();
        foreach (var commit in group.Commits)
        {
            var stale = commit.Streams.Where(step => actual.ContainsKey((commit.Tenant, step.Id))).Take(1).ToList();
            if (stale is [var step])
                commit.Answer(new CommitOutcome.Conflict(new VersionConflictException(
                    commit.Tenant, step.Id, step.ExpectedVersion, actual[(commit.Tenant, step.Id)])));
            else
                good.Add(commit);
        }
        return Fewer(group, good, error);
    }

    private static CommitGroup AnswerLost(CommitGroup group, PostgresException error)
    {
        var lost = JsonSerializer.Deserialize<HashSet<long>>(error.Hint!)!;
        foreach (var commit in group.Commits.Where(IsLost))
            commit.Answer(new CommitOutcome.Lost());
        return Fewer(group, [.. group.Commits.Where(commit => !IsLost(commit))], error);

        bool IsLost(Commit commit) => commit.Handled is { } handled && lost.Contains(handled.Id);
    }

    /// <summary>An error that concerns no commit of the group would come back for ever.</summary>
    private static CommitGroup Fewer(CommitGroup group, List<Commit> good, PostgresException error) => good.Count < group.Commits.Count
        ? CommitGroup.Of(good)
        : throw new InvalidOperationException("The database refused a group for a stream or message that is not in it.", error);

    private sealed record Stale(string Tenant, string Id, long Actual);
}
