using Dapper;
using EarlySupport.EventStore;
using Npgsql;

namespace EarlySupport.Service.Privacy;

/// <summary>
/// Brings the settings' master key into use: from then on no node adds a key under another one, and all keys are wrapped anew with it,
/// in batches. The service runs meanwhile. Cut short, it goes on where it was; only the role that owns the tables may do it.
/// </summary>
public sealed class MasterKeyRotation(TenantDatabase database, MasterKeys masters, TimeProvider clock)
{
    private const int Batch = 500;

    // Whoever is adding keys holds the row: when this returns they are there, under the master key before.
    private const string Use = """
        insert into privacy.master_key (master_id, since) values (@Id, @now)
        on conflict (only_one) do update set master_id = excluded.master_id, since = excluded.since where master_key.master_id <> excluded.master_id
        """;

    private const string Left = "select count(*) from privacy.person_keys where destroyed_at is null and master_id <> @Id";

    private const string Next = """
        select tenant_id as Tenant, person_id as PersonId, purpose as Purpose, key_id as KeyId, wrapped as Wrapped, master_id as MasterId
        from privacy.person_keys where destroyed_at is null and master_id <> @Id
        order by tenant_id, person_id, purpose, key_id limit @Batch for update
        """;

    private const string Rewrap = """
        update privacy.person_keys k set wrapped = n.wrapped, master_id = @Id
        from unnest(@tenants, @people, @purposes, @ids, @wrapped) as n (tenant_id, person_id, purpose, key_id, wrapped)
        where (k.tenant_id, k.person_id, k.purpose, k.key_id) = (n.tenant_id, n.person_id, n.purpose, n.key_id)
        """;

    /// <param name="progress">Told how many keys are left, before each batch.</param>
    /// <returns>The id of the master key that all keys are wrapped with now.</returns>
    public async Task<string> RunAsync(Action<long> progress, CancellationToken ct)
    {
        var master = masters.First;
        await using var connection = await database.OpenAsOwnerAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(Use, new { master.Id, now = clock.GetUtcNow() }, cancellationToken: ct));
        var left = new CommandDefinition(Left, new { master.Id }, cancellationToken: ct);
        for (var count = await connection.QuerySingleAsync<long>(left); count > 0; count = await connection.QuerySingleAsync<long>(left))
        {
            progress(count);
            await RewrapAsync(connection, master, ct);
        }
        return master.Id;
    }

    private async Task RewrapAsync(NpgsqlConnection connection, MasterKey master, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var rows = (await connection.QueryAsync<Row>(new CommandDefinition(Next, new { master.Id, Batch }, cancellationToken: ct))).AsList();
        var wrapped = new List<byte[]>();
        foreach (var row in rows)
            wrapped.Add(master.Wrap((await masters.FindAsync(row.MasterId, ct)).Unwrap(row.Key, row.Wrapped)));
        await connection.ExecuteAsync(new CommandDefinition(
            Rewrap,
            new
            {
                master.Id,
                tenants = rows.Select(row => row.Tenant).ToArray(),
                people = rows.Select(row => row.PersonId).ToArray(),
                purposes = rows.Select(row => row.Purpose).ToArray(),
                ids = rows.Select(row => row.KeyId).ToArray(),
                wrapped = wrapped.ToArray(),
            },
            cancellationToken: ct));
        await transaction.CommitAsync(ct);
    }

    private sealed record Row(string Tenant, string PersonId, string Purpose, string KeyId, byte[] Wrapped, string MasterId)
    {
        public PersonKey Key => new(new KeyFor(Tenant, PersonId, Purpose), KeyId, null);
    }
}
