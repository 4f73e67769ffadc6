using EarlySupport.EventStore.Sealing;
using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Tests.Sealing;

/// <summary>Each kind of change to the event table, many times at random places.</summary>
public sealed class VerifyingTests(SealedDatabase database) : IClassFixture<SealedDatabase>
{
    private const int Times = 60;

    private static readonly string[] Columns =
    [
        "seq_id", "id", "stream_id", "version", "data", "bdata", "type", "timestamp", "tenant_id", "mt_dotnet_type", "correlation_id", "causation_id",
        "headers", "is_archived",
    ];

    // Hides what was done from the count of versions.
    private const string FittingStreams =
        "update events.mt_streams s set version = (select max(version) from events.mt_events e where (e.tenant_id, e.stream_id) = (s.tenant_id, s.id))";

    private readonly Random random = new(2026);

    [Fact]
    public async Task What_nobody_changed_holds_and_is_counted()
    {
        var found = await database.AfterAsync("select 1");

        Assert.True(found.Holds);
        Assert.Equal((120, 6, 6), (found.Events, found.Seals, found.NotSealedYet));
        Assert.Equal((6, found.SealedUpTo), (found.LastSeal!.Number, await LastSealedAsync()));
    }

    [Fact]
    public async Task One_byte_changed_in_any_column_is_found_and_named()
    {
        var numbers = await database.NumbersAsync();
        foreach (var column in Columns)
            for (var i = 0; i < Times / 4; i++)
            {
                var number = Pick(numbers);
                var found = await database.AfterAsync(connection => ChangeAsync(connection, column, number));

                Assert.NotNull(found.Difference);
                if (column == "seq_id")
                    Assert.Equal(DifferenceKind.EventMoved, found.Difference.Kind);
                else
                    Assert.Equal((Moves(column), number), (found.Difference.Kind, found.Difference.SequenceNumber));
            }
    }

    [Fact]
    public async Task An_event_removed_is_found_and_named_with_the_place_that_it_had()
    {
        var numbers = await database.NumbersAsync();
        for (var i = 0; i < Times; i++)
        {
            var number = Pick(numbers);
            var place = await database.Database.ColumnAsync<string>(
                "select tenant_id || ' ' || stream_id || ' ' || version from events.mt_events where seq_id = $1", number);
            var found = await database.AfterAsync($"delete from events.mt_events where seq_id = {number}; {FittingStreams}");

            Assert.Equal((DifferenceKind.EventRemoved, number), (found.Difference!.Kind, found.Difference.SequenceNumber));
            Assert.Equal(place, [$"{found.Difference.Tenant} {found.Difference.StreamId} {found.Difference.Version}"]);
        }
    }

    [Fact]
    public async Task An_event_added_where_no_number_was_used_is_found_and_named()
    {
        var numbers = await database.NumbersAsync();
        var free = Enumerable.Range(-3, (int)await LastSealedAsync() + 4).Select(n => (long)n).Except(numbers).ToList();
        for (var i = 0; i < Times; i++)
        {
            var (like, number) = (Pick(numbers), Pick(free));
            var found = await database.AfterAsync($"{Copy(like, number, "gen_random_uuid()")}; {FittingStreams}");

            Assert.Equal((DifferenceKind.EventAdded, number), (found.Difference!.Kind, found.Difference.SequenceNumber));
        }
    }

    [Fact]
    public async Task An_event_moved_to_another_number_is_found_at_the_first_of_the_two()
    {
        var numbers = await database.NumbersAsync();
        var free = Enumerable.Range(-3, (int)await LastSealedAsync() + 50).Select(n => (long)n)
            .Except(numbers).Except(await database.NumbersAsync(isSealed: false)).ToList();
        for (var i = 0; i < Times; i++)
        {
            var (from, to) = (Pick(numbers), Pick(free));
            var found = await database.AfterAsync($"update events.mt_events set seq_id = {to} where seq_id = {from}");

            Assert.Equal((DifferenceKind.EventMoved, Math.Min(from, to)), (found.Difference!.Kind, found.Difference.SequenceNumber));
        }
    }

    [Theory]
    [InlineData("data", DifferenceKind.EventChanged)]
    [InlineData("timestamp", DifferenceKind.EventChanged)]
    [InlineData("id", DifferenceKind.EventMoved)]
    public async Task What_two_events_say_swapped_is_found_at_the_first_of_them(string column, DifferenceKind kind)
    {
        var numbers = await database.NumbersAsync();
        for (var i = 0; i < Times; i++)
        {
            var (one, other) = await PairAsync(numbers, column);
            var found = await database.AfterAsync($"""
                update events.mt_events e set {column} = o.{column} from events.mt_events o
                where (e.seq_id, o.seq_id) in (({one}, {other}), ({other}, {one}))
                """);

            Assert.Equal((kind, Math.Min(one, other)), (found.Difference!.Kind, found.Difference.SequenceNumber));
        }
    }

    [Theory]
    [InlineData("seq_id")]
    [InlineData("tenant_id, stream_id, version")]
    public async Task Two_events_that_changed_places_are_found_at_the_first_of_them(string places)
    {
        var numbers = await database.NumbersAsync();
        for (var i = 0; i < Times; i++)
        {
            var (one, other) = await PairAsync(numbers, "id");
            var found = await database.AfterAsync($"""
                create temp table swapped on commit drop as select * from events.mt_events where seq_id in ({one}, {other});
                delete from events.mt_events where seq_id in ({one}, {other});
                update swapped s set ({places}) = (select {places} from swapped o where o.id <> s.id);
                insert into events.mt_events select * from swapped
                """.Replace("update swapped s set (seq_id) =", "update swapped s set seq_id =", StringComparison.Ordinal));

            Assert.Equal((DifferenceKind.EventMoved, Math.Min(one, other)), (found.Difference!.Kind, found.Difference.SequenceNumber));
        }
    }

    [Fact]
    public async Task The_first_of_several_differences_is_named()
    {
        var numbers = await database.NumbersAsync();
        for (var i = 0; i < Times / 4; i++)
        {
            var changed = Enumerable.Range(0, 3).Select(_ => Pick(numbers)).ToList();
            var found = await database.AfterAsync($"update events.mt_events set type = 'x' where seq_id in ({string.Join(',', changed)})");

            Assert.Equal((DifferenceKind.EventChanged, changed.Min()), (found.Difference!.Kind, found.Difference.SequenceNumber));
        }
    }

    [Fact]
    public async Task An_event_not_sealed_yet_that_is_removed_added_or_moved_is_found_by_its_stream()
    {
        foreach (var number in await database.NumbersAsync(isSealed: false))
        {
            Assert.Equal(DifferenceKind.EventRemoved,
                (await database.AfterAsync($"delete from events.mt_events where seq_id = {number}")).Difference!.Kind);
            var added = await database.AfterAsync(Copy(number, 100_000, "gen_random_uuid()"));
            Assert.Equal((DifferenceKind.EventAdded, 100_000L), (added.Difference!.Kind, added.Difference.SequenceNumber));
        }
        var moved = await database.AfterAsync("""
            update events.mt_events set version = -version where tenant_id = 'a' and stream_id = '0' and version > 12;
            insert into events.mt_events select 100000, gen_random_uuid(), stream_id, 14, data, bdata, type, timestamp, tenant_id from events.mt_events where version = -13;
            insert into events.mt_events select 100001, gen_random_uuid(), stream_id, 13, data, bdata, type, timestamp, tenant_id from events.mt_events where version = -13;
            update events.mt_streams set version = 14 where tenant_id = 'a' and id = '0';
            delete from events.mt_events where version < 0
            """);
        Assert.Equal((DifferenceKind.EventMoved, 100_000L), (moved.Difference!.Kind, moved.Difference.SequenceNumber));
    }

    [Fact]
    public async Task A_stream_that_says_another_version_than_its_events_is_found()
    {
        var longer = (await database.AfterAsync("update events.mt_streams set version = 99 where tenant_id = 'b' and id = '3'")).Difference!;
        Assert.Equal((DifferenceKind.EventRemoved, "b", "3", 13L), (longer.Kind, longer.Tenant, longer.StreamId, longer.Version));
        var shorter = (await database.AfterAsync("update events.mt_streams set version = 2 where tenant_id = 'b' and id = '3'")).Difference!;
        Assert.Equal((DifferenceKind.EventAdded, "b", "3", 3L), (shorter.Kind, shorter.Tenant, shorter.StreamId, shorter.Version));
    }

    private static DifferenceKind Moves(string column) =>
        column is "stream_id" or "version" or "tenant_id" ? DifferenceKind.EventMoved : DifferenceKind.EventChanged;

    private static string Copy(long like, long number, string id) => $"""
        insert into events.mt_events
        select {number}, {id}, stream_id, (select max(version) + 1 from events.mt_events m where (m.tenant_id, m.stream_id) = (e.tenant_id, e.stream_id)),
            data, bdata, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, causation_id, headers, is_archived
        from events.mt_events e where seq_id = {like}
        """;

    /// <summary>Puts another character somewhere into a value's text, until it is a value, and another one. A null becomes a value.</summary>
    private async Task ChangeAsync(NpgsqlConnection connection, string column, long number)
    {
        var type = await ScalarAsync<string>(connection, $"select format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'events.mt_events'::regclass and attname = '{column}'");
        var text = await ScalarAsync<string?>(connection, $"select {column}::text from events.mt_events where seq_id = {number}");
        while (true)
        {
            await connection.ExecuteAsync("savepoint before_it", default);
            try
            {
                await using var command = new NpgsqlCommand(
                    $"update events.mt_events set {column} = $1::{type} where seq_id = $2 and {column}::text is distinct from ($1::{type})::text", connection)
                {
                    Parameters = { new() { Value = Changed(text), NpgsqlDbType = NpgsqlDbType.Text }, new() { Value = number } },
                };
                if (await command.ExecuteNonQueryAsync() == 1)
                    return;
            }
            catch (PostgresException)
            {
                await connection.ExecuteAsync("rollback to before_it", default);
            }
        }
    }

    private string Changed(string? text)
    {
        var with = (char)random.Next(0x20, 0x7f);
        if (text is null or "")
            return random.Next(2) == 0 ? "null" : $"{with}";
        var at = random.Next(text.Length);
        // A truth has no neighbour that is one character away.
        return text is "true" or "false" ? (text == "true" ? "false" : "true") : $"{text[..at]}{with}{text[(at + 1)..]}";
    }

    private async Task<(long One, long Other)> PairAsync(List<long> numbers, string column)
    {
        while (true)
        {
            var (one, other) = (Pick(numbers), Pick(numbers));
            if (await database.Database.ScalarAsync<bool>(
                $"select count(distinct {column}::text) = 2 from events.mt_events where seq_id in ($1, $2)", one, other))
                return (one, other);
        }
    }

    private Task<long> LastSealedAsync() => database.Database.ScalarAsync<long>("select max(up_to_seq_id) from store.seals");

    private long Pick(List<long> numbers) => numbers[random.Next(numbers.Count)];

    private static async Task<T> ScalarAsync<T>(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is var value and not DBNull ? (T)value! : default!;
    }
}
