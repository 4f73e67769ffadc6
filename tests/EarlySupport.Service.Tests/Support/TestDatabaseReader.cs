using Dapper;
using Npgsql;

namespace EarlySupport.Service.Tests.Support;

/// <summary>Looks into the tables behind the service's back.</summary>
public sealed class TestDatabaseReader(string connectionString) : IAsyncDisposable
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connectionString);

    public string ConnectionString => connectionString;

    public ValueTask DisposeAsync() => source.DisposeAsync();

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? arguments = null)
    {
        await using var connection = await source.OpenConnectionAsync();
        return (await connection.QueryAsync<T>(sql, arguments)).AsList();
    }

    public async Task<T> OneAsync<T>(string sql, object? arguments = null) => (await ListAsync<T>(sql, arguments)).Single();

    /// <summary>As if these people had been referred to occupational health, so that it may do something about them.</summary>
    public Task ReferAsync(string organisation, IEnumerable<string> people) => ListAsync<int>(
        "insert into read.referrals select @organisation, person, 'test', now() from unnest(@people) person", new { organisation, people = people.ToArray() });

    /// <summary>All events of the organisation.</summary>
    public Task<long> EventsAsync(string organisation) =>
        OneAsync<long>("select count(*) from events.mt_events where tenant_id = @organisation", new { organisation });

    /// <summary>The stored names of a stream's events, in order.</summary>
    public Task<IReadOnlyList<string>> StreamAsync(string organisation, string stream) => ListAsync<string>(
        "select type from events.mt_events where tenant_id = @organisation and stream_id = @stream order by version", new { organisation, stream });

    /// <summary>Who was told of a person's alerts of a rule, in order, as <c>occasion day recipient:person, …</c>; nobody in person where it is a role.</summary>
    public Task<IReadOnlyList<string>> TellingsAsync(string organisation, string employee, string rule) => ListAsync<string>(
        """
        select concat(data ->> 'occasion', ' ', data ->> 'on', ' ', (
            select string_agg(concat(t ->> 'recipient', ':', t ->> 'personId'), ', ') from jsonb_array_elements(data -> 'told') t))
        from events.mt_events
        where tenant_id = @organisation and type = 'alert_notified' and data ->> 'employeeId' = @employee and data ->> 'ruleId' = @rule
        order by seq_id
        """, new { organisation, employee, rule });

    /// <summary>Streams whose versions have a hole, or that say another version than their events: there must be none.</summary>
    public Task<IReadOnlyList<string>> BrokenStreamsAsync() => ListAsync<string>(
        """
        select s.tenant_id || ' ' || s.id from events.mt_streams s
        left join events.mt_events e on e.tenant_id = s.tenant_id and e.stream_id = s.id
        group by s.tenant_id, s.id, s.version
        having count(e.*) <> s.version or max(e.version) is distinct from s.version or min(e.version) is distinct from 1
        """);
}
