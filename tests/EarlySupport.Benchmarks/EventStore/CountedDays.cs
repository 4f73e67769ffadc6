using EarlySupport.EventStore.Port;
using NpgsqlTypes;

namespace EarlySupport.Benchmarks.EventStore;

public sealed record DaysCounted(int Days, string Unit);

/// <summary>A command with one event, one read row and one message, on a stream of its own or on one that is there.</summary>
public sealed record CountDays(string Employee, int Days);

/// <summary>The message beside it; due in a year, so that the figures are those of the commands alone.</summary>
public sealed record CountFellDue(string Employee);

/// <summary>The same message due at once: the figures include its handling.</summary>
public sealed record CountDaysAndTell(string Employee, int Days);

public sealed record DaysWereCounted(string Employee);

public static class CountDaysHandler
{
    public static readonly DateTimeOffset NextYear = DateTimeOffset.UtcNow.AddYears(1);

    public static async Task<long> Handle(CountDays command, IEventSession session, CancellationToken ct)
    {
        var version = await AppendAsync(command.Employee, command.Days, session, ct);
        session.Send(new CountFellDue(command.Employee), NextYear);
        return version;
    }

    public static async Task<(long, DaysWereCounted)> Handle(CountDaysAndTell command, IEventSession session, CancellationToken ct) =>
        (await AppendAsync(command.Employee, command.Days, session, ct), new DaysWereCounted(command.Employee));

    public static void Handle(CountFellDue message) => _ = message;

    public static void Handle(DaysWereCounted message) => _ = message;

    private static async Task<long> AppendAsync(string employee, int days, IEventSession session, CancellationToken ct)
    {
        var loaded = await session.LoadAsync(employee, 0, (sum, @event) => sum + ((DaysCounted)@event).Days, ct);
        session.Append("Days", employee, loaded.Version, [new DaysCounted(days, "A")]);
        return loaded.Version + 1;
    }
}

/// <summary>Thousands of events over hundreds of streams in one commit, as an import writes them.</summary>
public sealed record ImportDays(int FirstEmployee, int Employees, int EventsEach);

public static class ImportDaysHandler
{
    public static async Task<bool> Handle(ImportDays command, IEventSession session, CancellationToken ct)
    {
        var ids = Enumerable.Range(command.FirstEmployee, command.Employees).Select(i => $"import-{i}").ToList();
        var loaded = await session.LoadManyAsync(ids, 0, (sum, @event) => sum + ((DaysCounted)@event).Days, ct);
        foreach (var id in ids)
            session.Append("Days", id, loaded[id].Version, [.. Enumerable.Range(1, command.EventsEach).Select(days => new DaysCounted(days, "A"))]);
        return true;
    }
}

public sealed class CountedDays : IReadModel
{
    private static readonly ReadTable Table = new("counted_days",
        [new("employee", NpgsqlDbType.Text)], [new("days", NpgsqlDbType.Integer), new("counted_at", NpgsqlDbType.TimestampTz)]);

    public string Name => "counted-days";

    public IReadOnlyList<ReadTable> Tables => [Table];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        var days = ((DaysCounted)recorded.Data).Days;
        if (recorded.Version == 1)
        {
            rows.Insert(Table, [recorded.StreamId], days, recorded.RecordedAt);
            return;
        }
        rows.Add(Table, [recorded.StreamId], "days", days);
        rows.Set(Table, [recorded.StreamId], ("counted_at", recorded.RecordedAt));
    }
}
