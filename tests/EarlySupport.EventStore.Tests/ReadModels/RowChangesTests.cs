using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;
using FsCheck;
using FsCheck.Fluent;

namespace EarlySupport.EventStore.Tests.ReadModels;

/// <summary>However changes of a row fall together in commits and groups, the table ends as if they were made one by one.</summary>
public sealed class RowChangesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly string[] Kinds = ["insert", "upsert", "set a", "set note", "add a", "add b", "delete"];

    private static readonly Arbitrary<RowTouched[]> Touches = Gen.ArrayOf(
        from what in Gen.Elements(Kinds)
        from name in Gen.Elements("x", "y")
        from day in Gen.Choose(1, 3)
        from number in Gen.Choose(-9, 9)
        from note in Gen.Elements<string?>("p", "q", null)
        select new RowTouched(what, name, new DateOnly(2026, 11, day), number, note)).ToArbitrary();

    [Fact]
    public void In_one_commit() => Check(async (engine, caller, touches) =>
        await engine.InvokeAsync<bool>(Stage.This(session => session.Append("Rows", "1", 0, touches)), caller, default));

    [Fact]
    public void In_a_commit_each() => Check(async (engine, caller, touches) =>
    {
        for (var i = 0; i < touches.Length; i++)
            await engine.InvokeAsync<bool>(Touch($"{i}", touches[i]), caller, default);
    });

    [Fact]
    public void In_one_group_of_commits() => Check(async (engine, caller, touches) =>
    {
        await using var held = await HeldStream.HoldAsync(database, caller.Tenant, "held");
        var first = engine.InvokeAsync<bool>(
            Stage.This(session => session.Append("Days", "held", 0, [new CountClosed()])), caller, default);
        await held.SomebodyWaitsAsync();
        var together = touches.Select((touch, i) => engine.InvokeAsync<bool>(Touch($"{i}", touch), caller, default)).ToList();
        await held.LetGoAsync();
        await Task.WhenAll(together.Prepend(first));
    });

    private void Check(Func<EventStoreEngine, Caller, RowTouched[], Task> write) => Prop.ForAll(Touches, touches =>
    {
        var caller = TestDatabase.Someone();
        database.ExecuteAsync("insert into read.anything values ($1, 'x', '2026-11-01', 1, null, 'old')", caller.Tenant).GetAwaiter().GetResult();
        var (legal, expected) = OneByOne(touches);
        var actual = WriteAndReadAsync(write, caller, legal).GetAwaiter().GetResult();
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private async Task<List<string>> WriteAndReadAsync(
        Func<EventStoreEngine, Caller, RowTouched[], Task> write, Caller caller, RowTouched[] touches)
    {
        await using var engine = Engine();
        await write(engine, caller, touches);
        return await database.ColumnAsync<string>("""
            select concat_ws('|', name, day, until, coalesce(a::text, '-'), coalesce(b::text, '-'), coalesce(note, '-')) collate "C"
            from read.anything where tenant_id = $1 order by 1
            """, caller.Tenant);
    }

    /// <summary>The rules of <see cref="IRowChanges"/>, one change after the other, from one old row; an insert of a row that is there is left out.</summary>
    private static (RowTouched[] Legal, IEnumerable<string> Rows) OneByOne(RowTouched[] touches)
    {
        var rows = new Dictionary<(string, DateOnly), (int? A, long? B, string? Note)> { [("x", new DateOnly(2026, 11, 1))] = (1, null, "old") };
        var legal = new List<RowTouched>();
        foreach (var touch in touches)
        {
            var key = (touch.Name, touch.Day);
            var there = rows.TryGetValue(key, out var row);
            if (touch.What == "insert" && there)
                continue;
            legal.Add(touch);
            if (touch.What == "delete")
                rows.Remove(key);
            else if (touch.What == "insert")
                rows[key] = (touch.Number, touch.Number, touch.Note);
            else if (touch.What == "upsert")
                rows[key] = (touch.Number, null, touch.Note);
            else if (there)
                rows[key] = touch.What switch
                {
                    "set a" => row with { A = touch.Number, Note = touch.Note },
                    "set note" => row with { Note = touch.Note },
                    "add a" => row with { A = row.A + touch.Number },
                    _ => row with { B = row.B + touch.Number },
                };
        }
        return ([.. legal], rows.Select(row =>
            $"{row.Key.Item1}|{row.Key.Item2:yyyy-MM-dd}|{Until(row.Key)}|{row.Value.A?.ToString() ?? "-"}|{row.Value.B?.ToString() ?? "-"}|{row.Value.Note ?? "-"}"));

        string Until((string Name, DateOnly Day) key) => rows.Keys
            .Where(other => other.Item1 == key.Name && other.Item2 > key.Day).Select(other => $"{other.Item2:yyyy-MM-dd}").Order().FirstOrDefault("infinity");
    }

    private EventStoreEngine Engine() => database.Engine(options => options with
    {
        EventTypes = new EventTypes().Add<RowTouched>("row_touched").Add<CountClosed>("count_closed"),
        ReadModels = [new Anything()],
    });

    private static Stage Touch(string stream, RowTouched touch) => Stage.This(session => session.Append("Rows", stream, 0, [touch]));
}
