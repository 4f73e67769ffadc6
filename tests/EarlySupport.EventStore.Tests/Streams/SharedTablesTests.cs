using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;

namespace EarlySupport.EventStore.Tests.Streams;

/// <summary>The tables that a site on Marten opens too, against the text of the architecture ("The tables shared with Marten").</summary>
public sealed class SharedTablesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Columns_are_Martens_and_nothing_more()
    {
        var columns = await database.ColumnAsync<string>("""
            select c.relname || ': ' || attname || ' ' || format_type(atttypid, atttypmod)
                || case when attnotnull then ' not null' else '' end || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
            from pg_class c
            join pg_attribute on attrelid = c.oid and attnum > 0
            left join pg_attrdef on adrelid = c.oid and adnum = attnum
            where relnamespace = 'events'::regnamespace and relkind in ('r', 'v', 'm', 'p', 'f')
            order by relname, attnum
            """);
        Assert.Equal(
            [
                "mt_event_progression: name character varying not null",
                "mt_event_progression: last_seq_id bigint",
                "mt_event_progression: last_updated timestamp with time zone default transaction_timestamp()",
                "mt_events: seq_id bigint not null",
                "mt_events: id uuid not null",
                "mt_events: stream_id character varying",
                "mt_events: version bigint not null",
                "mt_events: data jsonb not null",
                "mt_events: bdata bytea",
                "mt_events: type character varying(500) not null",
                "mt_events: timestamp timestamp with time zone not null",
                "mt_events: tenant_id character varying default '*DEFAULT*'::character varying",
                "mt_events: mt_dotnet_type character varying",
                "mt_events: correlation_id character varying",
                "mt_events: causation_id character varying",
                "mt_events: headers jsonb",
                "mt_events: is_archived boolean default false",
                "mt_streams: tenant_id character varying not null default '*DEFAULT*'::character varying",
                "mt_streams: id character varying not null",
                "mt_streams: type character varying",
                "mt_streams: version bigint",
                "mt_streams: timestamp timestamp with time zone not null default now()",
                "mt_streams: created timestamp with time zone not null default now()",
                "mt_streams: is_archived boolean default false",
            ],
            columns);
    }

    [Fact]
    public async Task Constraints_indexes_triggers_and_sequences_are_Martens_and_nothing_more()
    {
        var constraints = await database.ColumnAsync<string>("""
            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where connamespace = 'events'::regnamespace order by 1
            """);
        var indexes = await database.ColumnAsync<string>(
            "select indexdef from pg_indexes where schemaname = 'events' and not indexname like 'pkey_%' order by indexname");
        var others = await database.ColumnAsync<string>("""
            select 'sequence ' || c.oid::regclass || ' of ' || refobjid::regclass || '.' || attname
            from pg_class c
            left join pg_depend d on d.objid = c.oid and d.deptype = 'a'
            left join pg_attribute on attrelid = refobjid and attnum = refobjsubid
            where relkind = 'S' and relnamespace = 'events'::regnamespace
            union all select 'trigger ' || tgname from pg_trigger join pg_class c on c.oid = tgrelid
                where relnamespace = 'events'::regnamespace and not tgisinternal
            union all select 'function ' || proname from pg_proc where pronamespace = 'events'::regnamespace
            """);

        Assert.Equal(
            [
                "events.mt_event_progression pk_mt_event_progression PRIMARY KEY (name)",
                "events.mt_events fkey_mt_events_stream_id_tenant_id FOREIGN KEY (tenant_id, stream_id) REFERENCES events.mt_streams(tenant_id, id)",
                "events.mt_events pkey_mt_events_seq_id PRIMARY KEY (seq_id)",
                "events.mt_streams pkey_mt_streams_tenant_id_id PRIMARY KEY (tenant_id, id)",
            ],
            constraints);
        Assert.Equal(
            [
                "CREATE UNIQUE INDEX pk_mt_event_progression ON events.mt_event_progression USING btree (name)",
                "CREATE UNIQUE INDEX pk_mt_events_stream_and_version ON events.mt_events USING btree (tenant_id, stream_id, version)",
            ],
            indexes);
        Assert.Equal(["sequence events.mt_events_sequence of events.mt_events.seq_id"], others);
    }

    [Fact]
    public async Task A_row_is_written_as_Marten_would_write_it()
    {
        var clock = new ControlledClock(DateTimeOffset.Parse("2026-11-01T08:00:00.123456Z"));
        await using var engine = database.Engine(options => options with { WallClock = clock });
        var caller = TestDatabase.Someone() with { CausationId = "17" };
        await engine.InvokeAsync<int>(new CountDays("1001", 3), caller, default);
        clock.Advance(TimeSpan.FromHours(1));
        await engine.InvokeAsync<int>(new CountDays("1001", 4), caller, default);

        Assert.Equal(
            "1001 Days 2 2026-11-01 09:00:00.123456 2026-11-01 08:00:00.123456 false",
            await database.ScalarAsync<string>("""
                select concat_ws(' ', id, type, version, timestamp at time zone 'UTC', created at time zone 'UTC', is_archived::text)
                from events.mt_streams where tenant_id = $1
                """, caller.Tenant));
        Assert.Equal(
            [
                """1001 1 {"days": 3, "unit": "A"} days_counted 2026-11-01 08:00:00.123456""",
                $"{typeof(DaysCounted).FullName}, EarlySupport.EventStore.Tests",
                caller.CorrelationId,
                "17",
                """{"role": "supervisor", "actor": "4711"} false""",
            ],
            await database.ScalarAsync<string[]>("""
                select array[
                    concat_ws(' ', stream_id, version, data, type, timestamp at time zone 'UTC'), mt_dotnet_type, correlation_id, causation_id,
                    concat_ws(' ', headers, is_archived::text, bdata)]
                from events.mt_events where tenant_id = $1 and version = 1
                """, caller.Tenant));
    }
}
