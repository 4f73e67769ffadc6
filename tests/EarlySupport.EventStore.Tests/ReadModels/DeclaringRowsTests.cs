using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Tests.ReadModels;

public sealed class DeclaringRowsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly ReadTable EveryType = new("every_type", [new("id", NpgsqlDbType.Uuid)],
    [
        new("t", NpgsqlDbType.Text), new("v", NpgsqlDbType.Varchar), new("j", NpgsqlDbType.Jsonb), new("flag", NpgsqlDbType.Boolean),
        new("s", NpgsqlDbType.Smallint), new("i", NpgsqlDbType.Integer), new("l", NpgsqlDbType.Bigint), new("n", NpgsqlDbType.Numeric),
        new("d", NpgsqlDbType.Double), new("day", NpgsqlDbType.Date), new("at", NpgsqlDbType.TimestampTz),
    ]);

    private readonly Caller caller = TestDatabase.Someone();

    [Fact]
    public async Task Every_supported_type_is_written_with_a_value_and_with_none()
    {
        var (full, empty) = (Guid.NewGuid(), Guid.NewGuid());
        await ProjectAsync(rows =>
        {
            rows.Insert(EveryType, [full], "t", "v", """{"j":1}""", true, (short)1, 2, 3L, 4.5m, 6.25, new DateOnly(2026, 11, 1),
                new DateTimeOffset(2026, 11, 1, 10, 0, 0, TimeSpan.FromHours(2)));
            rows.Upsert(EveryType, [empty], null, null, null, null, null, null, null, null, null, null, null);
        });
        await ProjectAsync(rows =>
        {
            foreach (var number in new[] { "s", "i", "l", "n", "d" })
                rows.Add(EveryType, [full], number, 10);
        });

        Assert.Equal(
            "(t,v,\"{\"\"j\"\": 1}\",t,11,12,13,14.5,16.25,2026-11-01,2026-11-01T08:00)",
            await database.ScalarAsync<string>("""
                select row(t, v, j, flag, s, i, l, n, d, day, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI'))::text
                from read.every_type where tenant_id = $1 and id = $2
                """, caller.Tenant, full));
        Assert.Equal("(,,,,,,,,,,)", await database.ScalarAsync<string>(
            "select row(t, v, j, flag, s, i, l, n, d, day, at)::text from read.every_type where tenant_id = $1 and id = $2",
            caller.Tenant, empty));
    }

    [Fact]
    public async Task A_wrong_declaration_fails_its_command_and_names_table_and_column()
    {
        await RefusedAsync("every_type.i cannot hold a String.", rows => rows.Set(EveryType, [Guid.NewGuid()], ("i", "x")));
        await RefusedAsync("every_type.s cannot hold a Int32.", rows => rows.Set(EveryType, [Guid.NewGuid()], ("s", 70_000)));
        await RefusedAsync("every_type.id cannot hold a String.", rows => rows.Delete(EveryType, ["x"]));
        await RefusedAsync("every_type has no column x outside its key.", rows => rows.Add(EveryType, [Guid.NewGuid()], "x", 1));
        await RefusedAsync("every_type has 11 columns besides its key, not 1.", rows => rows.Insert(EveryType, [Guid.NewGuid()], 1));
        await RefusedAsync("every_type has 1 key columns besides the tenant, not 2.", rows => rows.Delete(EveryType, [1, 2]));
        await RefusedAsync("every_type.t is no number that could be added to.", rows => rows.Add(EveryType, [Guid.NewGuid()], "t", 1));
        await RefusedAsync(
            "Table anything is not among the tables of the read model that changes it.", rows => rows.Delete(Anything.Table, ["x"]));
    }

    [Fact]
    public async Task The_same_row_keys_of_two_tenants_are_two_rows()
    {
        var id = Guid.NewGuid();
        var other = TestDatabase.Someone();
        await ProjectAsync(rows => rows.Upsert(EveryType, [id], "mine", null, null, null, null, 1, null, null, null, null, null));
        await ProjectAsync(rows => rows.Upsert(EveryType, [id], "other", null, null, null, null, 1, null, null, null, null, null), other);
        await ProjectAsync(rows => rows.Add(EveryType, [id], "i", 5));
        await ProjectAsync(rows => rows.Delete(EveryType, [id]), other);

        Assert.Equal(["mine 6"], await database.ColumnAsync<string>("select t || ' ' || i from read.every_type where id = $1", id));
    }

    [Fact]
    public void Two_read_models_cannot_share_a_name_or_a_table()
    {
        var error = Assert.Throws<ArgumentException>(() => database.Engine(options => options with
        {
            ReadModels = [new Anything(), new Declared("other", [Anything.Table], _ => { })],
        }));
        Assert.Equal("Table anything is owned by anything and by other.", error.Message);
        Assert.Throws<ArgumentException>(() => database.Engine(options => options with { ReadModels = [new Anything(), new Anything()] }));
    }

    [Fact]
    public void A_column_of_a_type_that_cannot_be_written_is_refused_at_the_start()
    {
        var table = new ReadTable("odd", [new("id", NpgsqlDbType.Text)], [new("place", NpgsqlDbType.Point)]);
        var error = Assert.Throws<ArgumentException>(() => database.Engine(options => options with
        {
            ReadModels = [new Declared("odd", [table], _ => { })],
        }));
        Assert.StartsWith("Column type Point is not supported", error.Message, StringComparison.Ordinal);
    }

    private async Task RefusedAsync(string message, Action<IRowChanges> project)
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => ProjectAsync(project));
        Assert.Equal(message, error.Message);
    }

    private async Task ProjectAsync(Action<IRowChanges> project, Caller? by = null)
    {
        await using var engine = database.Engine(options => options with { ReadModels = [new Declared("declared", [EveryType], project)] });
        await engine.InvokeAsync<int>(new CountDays(Guid.NewGuid().ToString(), 1), by ?? caller, default);
    }

    private sealed class Declared(string name, IReadOnlyList<ReadTable> tables, Action<IRowChanges> project) : IReadModel
    {
        public string Name => name;

        public IReadOnlyList<ReadTable> Tables => tables;

        public void Project(RecordedEvent recorded, IRowChanges rows) => project(rows);
    }
}
