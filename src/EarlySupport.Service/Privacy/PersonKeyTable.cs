using System.Security.Cryptography;
using Dapper;
using EarlySupport.EventStore;
using Npgsql;

namespace EarlySupport.Service.Privacy;

/// <summary>The keys of people as the database has them: wrapped, and behind functions (<c>0012-person-keys.sql</c>).</summary>
public sealed class PersonKeyTable(TenantDatabase database, MasterKeys masters, TimeProvider clock)
{
    private const string KeysOf = """
        select person_id as PersonId, purpose as Purpose, key_id as KeyId, wrapped as Wrapped, master_id as MasterId
        from privacy.keys_of(@tenant, @people);
        """;

    private const string InUse = "select privacy.master_key_in_use()";
    private const string Add = "select privacy.add_keys(@tenant, @people, @purposes, @ids, @wrapped, @master, @now);";
    private const string Destroy = "select privacy.destroy_keys(@Tenant, @PersonId, @Purpose, @by, @now)";

    // Raised by add_keys, with the id of the master key in use in its hint.
    private const string AnotherMasterKey = "ES012";

    /// <summary>At a start: sees that the settings hold the master key in use; one round trip.</summary>
    /// <exception cref="Hosting.InvalidOptionException">They do not.</exception>
    public async Task CheckAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenForEngineAsync(ct);
        if (await connection.QuerySingleAsync<string?>(new CommandDefinition(InUse, cancellationToken: ct)) is { } inUse)
            await masters.StartWithAsync(inUse, ct);
    }

    /// <summary>All keys of these people, the destroyed ones too; one round trip.</summary>
    internal async Task<IReadOnlyList<PersonKey>> ReadAsync(string tenant, string[] people, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        return await OpenedAsync(tenant, await connection.QueryAsync<Row>(new CommandDefinition(KeysOf, new { tenant, people }, cancellationToken: ct)), ct);
    }

    /// <summary>
    /// Adds a key for each, unless somebody else has been faster; one round trip. What is returned is durable: all keys of these people.
    /// </summary>
    internal async Task<IReadOnlyList<PersonKey>> AddAsync(string tenant, IReadOnlyList<KeyFor> wanted, CancellationToken ct)
    {
        var master = masters.InUse;
        while (true)
        {
            try
            {
                return await AddAsync(tenant, wanted, master, ct);
            }
            catch (PostgresException error) when (error.SqlState == AnotherMasterKey && error.Hint != master.Id)
            {
                master = await masters.UseAsync(error.Hint!, ct);
            }
        }
    }

    /// <param name="connection">Its transaction decides; without one it is done when this returns.</param>
    internal Task DestroyAsync(NpgsqlConnection connection, KeyFor owner, string by, CancellationToken ct) => connection.ExecuteAsync(new CommandDefinition(
        Destroy, new { owner.Tenant, owner.PersonId, owner.Purpose, by, now = clock.GetUtcNow() }, cancellationToken: ct));

    internal async Task DestroyAsync(KeyFor owner, string by, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(owner.Tenant, ct);
        await DestroyAsync(connection, owner, by, ct);
    }

    private async Task<IReadOnlyList<PersonKey>> AddAsync(string tenant, IReadOnlyList<KeyFor> wanted, MasterKey master, CancellationToken ct)
    {
        var added = wanted.Select(owner => new PersonKey(owner, Guid.NewGuid().ToString("n"), RandomNumberGenerator.GetBytes(TextSeal.KeySize))).ToList();
        var arguments = new
        {
            tenant,
            people = added.Select(key => key.For.PersonId).ToArray(),
            purposes = added.Select(key => key.For.Purpose).ToArray(),
            ids = added.Select(key => key.Id).ToArray(),
            wrapped = added.Select(master.Wrap).ToArray(),
            master = master.Id,
            now = clock.GetUtcNow(),
        };
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Add + KeysOf, arguments, cancellationToken: ct));
        await results.ReadAsync();
        return await OpenedAsync(tenant, await results.ReadAsync<Row>(), ct);
    }

    private async Task<IReadOnlyList<PersonKey>> OpenedAsync(string tenant, IEnumerable<Row> rows, CancellationToken ct)
    {
        var keys = new List<PersonKey>();
        foreach (var row in rows)
        {
            var key = new PersonKey(new KeyFor(tenant, row.PersonId, row.Purpose), row.KeyId, null);
            keys.Add(row.Wrapped is null ? key : (await masters.FindAsync(row.MasterId!, ct)).Unwrap(key, row.Wrapped));
        }
        return keys;
    }

    private sealed record Row(string PersonId, string Purpose, string KeyId, byte[]? Wrapped, string? MasterId);
}
