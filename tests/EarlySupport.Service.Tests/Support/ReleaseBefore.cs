using System.Reflection;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Dapper;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Migrations;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Tests.Design;
using Npgsql;

namespace EarlySupport.Service.Tests.Support;

/// <summary>
/// A database as the release before cases of every kind left it: its tables, its events as they were stored (the checked-in samples), the
/// rows it had made of them, and a deadline that waits under the name it had then.
/// </summary>
internal static class ReleaseBefore
{
    public const string Organisation = "own";

    private const string LastScript = "0005";

    public static async Task MakeAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await MigrateAsync(connectionString, new OlderAssembly(typeof(StoredEvents).Assembly));
        await using var connection = await source.OpenConnectionAsync();
        await AppendAsync(connection, "organisation", "organisation", ["organisation_founded"]);
        await AppendAsync(connection, "employee-E1", "employee", ["employee_registered"]);
        await AppendAsync(connection, "alert-E1-2", "alert", ["alert_raised"]);
        await AppendAsync(connection, "early-support-C0", "early_support_case", ["early_support_opened", "early_support_closed"], ("\"C1\"", "\"C0\""),
            ("\"E1-1\"", "\"E1-0\""));
        await AppendAsync(connection, "early-support-C1", "early_support_case",
        [
            "early_support_opened", "alerts_taken_up", "conversation_logged", "measure_agreed", "follow_up_scheduled", "memo_corrected", "memo_approved",
        ]);
        await connection.ExecuteAsync(Rows);
    }

    /// <summary>All scripts of today, and nothing that comes after them: as where the program was ended there.</summary>
    public static Task MigrateAndEndThereAsync(string connectionString) => MigrateAsync(connectionString, typeof(StoredEvents).Assembly);

    private static async Task MigrateAsync(string connectionString, Assembly scripts)
    {
        await using var database = new TenantDatabase(connectionString, null, new Passes(RandomNumberGenerator.GetBytes(32)));
        await new Migrator(database, [new MigrationSource("service", scripts)], TimeProvider.System).MigrateAsync(false, CancellationToken.None);
    }

    private static async Task AppendAsync(NpgsqlConnection connection, string stream, string type, string[] events, params (string Was, string Is)[] renamed)
    {
        await connection.ExecuteAsync(
            "insert into events.mt_streams (tenant_id, id, type, version) values (@Organisation, @stream, @type, @Length)",
            new { Organisation, stream, type, events.Length });
        foreach (var (i, name) in events.Index())
        {
            var data = renamed.Aggregate(await File.ReadAllTextAsync(StoredEventsTests.Sample(name)),
                (json, r) => json.Replace(r.Was, r.Is, StringComparison.Ordinal));
            await connection.ExecuteAsync(Event, new { Organisation, stream, version = i + 1, data, name });
        }
    }

    private const string Event = """
        insert into events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, correlation_id, headers)
        values (nextval('events.mt_events_sequence'), gen_random_uuid(), @stream, @version, @data::jsonb, @name, '2026-02-02T08:00Z', @Organisation, 'old',
            '{"actor": "B1", "role": "supervisor"}')
        """;

    private const string Rows = """
        insert into read.people values ('own', 'E1', null, null, 'U1', 'B1', '2026-02-02', null, 100);
        insert into read.early_support_cases values
            ('own', 'C0', 'E1', 'B1', 'own-request', 'closed', 'partly', '2026-02-02T08:00Z', '2026-02-02T08:00Z'),
            ('own', 'C1', 'E1', 'B1', 'own-request', 'open', null, '2026-02-02T08:00Z', null);
        insert into read.open_early_support values ('own', 'E1', 'C1');
        insert into read.early_support_alerts values ('own', 'E1-0', 'C0'), ('own', 'E1-1', 'C1'), ('own', 'E1-2', 'C1'), ('own', 'E1-3', 'C1');
        insert into read.measures values ('own', 'C1', 'M1', 'E1', 'aids-and-ergonomics', 'B1', '2026-02-02', '2026-03-03', 'open', null);
        insert into read.follow_ups values ('own', 'C1', 'F1', 'E1', '2026-03-03', 'scheduled', null);
        insert into messages.queue (tenant_id, type, body, due_at, sent_at, key, actor, role, correlation_id) values
            ('own', 'EarlySupport.Domain.EarlySupport.AgreeingMeasure.MeasureFellDue', '{"caseId": "C1", "measureId": "M1", "due": "2026-03-03"}',
             '2026-03-03T22:00Z', '2026-02-02T08:00Z', 'measure-C1-M1-2026-03-03', 'B1', 'supervisor', 'old');
        """;

    /// <summary>The scripts as they are, without those that are newer.</summary>
    private sealed class OlderAssembly(Assembly today) : Assembly
    {
        public override string[] GetManifestResourceNames() =>
            [.. today.GetManifestResourceNames().Where(name => Regex.Match(name, @"(\d{4})-[^.]+\.sql$") is not { Success: true } script
                || string.CompareOrdinal(script.Groups[1].Value, LastScript) <= 0)];

        public override Stream? GetManifestResourceStream(string name) => today.GetManifestResourceStream(name);
    }
}
