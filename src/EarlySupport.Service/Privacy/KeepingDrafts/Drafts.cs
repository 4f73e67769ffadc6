using System.Text;
using System.Text.Json;
using Dapper;
using EarlySupport.Domain.Access;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Privacy.KeepingDrafts;

/// <summary>Whose draft, and of which form: drafts of other people, and of oneself in another role, are never seen.</summary>
/// <param name="Form">The form's address.</param>
public sealed record DraftOf(string Tenant, string Actor, string Role, string Form);

/// <param name="Fields">By name, each with the values it was given.</param>
public sealed record Draft(IReadOnlyDictionary<string, string[]> Fields, DateTimeOffset SavedAt);

/// <summary>
/// What somebody has written in a form and not sent, or sent in vain. Gone when it was sent, and after <see cref="Lasts"/>; and with the person
/// it is about, whose key it is sealed with.
/// </summary>
public sealed class Drafts(TenantDatabase database, PersonKeys keys, ICommandBus bus, BusinessClock clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    private const string Save = """
        insert into privacy.drafts (tenant_id, actor, role, form, about_id, key_id, sealed, saved_at)
        values (@Tenant, @Actor, @Role, @Form, @about, @key, @text, @now)
        on conflict (tenant_id, actor, role, form) do update
        set about_id = excluded.about_id, key_id = excluded.key_id, sealed = excluded.sealed, saved_at = excluded.saved_at
        returning xmax = 0
        """;

    private const string Find = """
        select form as Form, about_id as About, key_id as Key, sealed as Sealed, saved_at as SavedAt from privacy.drafts
        where tenant_id = @Tenant and actor = @Actor and role = @Role and (form = @Form or starts_with(form, @Form || '/')) and saved_at > @after
        """;

    private const string Drop =
        "delete from privacy.drafts where tenant_id = @Tenant and actor = @Actor and role = @Role and (form = @Form or starts_with(form, @Form || '/'))";

    private const string RemoveOld = """
        delete from privacy.drafts where tenant_id = @tenant and saved_at <= @after;
        select min(saved_at) from privacy.drafts where tenant_id = @tenant
        """;

    /// <param name="about">The employee by whose key it is sealed.</param>
    public async Task SaveAsync(DraftOf draft, string about, IReadOnlyDictionary<string, string[]> fields, CancellationToken ct)
    {
        var owner = Owner(draft, about);
        await keys.PrepareAsync(owner, ct);
        var (key, secret) = keys.InUse(owner);
        var text = TextSeal.Seal(secret, owner.Of, JsonSerializer.SerializeToUtf8Bytes(fields));
        var row = new { draft.Tenant, draft.Actor, draft.Role, draft.Form, about, key, text, now = clock.GetUtcNow() };
        await using var connection = await database.OpenAsync(draft.Tenant, ct);
        if (await connection.QuerySingleAsync<bool>(new CommandDefinition(Save, row, cancellationToken: ct)))
            await bus.InvokeAsync<Outcome>(new RemindOfDrafts(), new Caller(draft.Tenant, draft.Actor, draft.Role, Guid.NewGuid().ToString()), ct);
    }

    /// <summary>Null where there is none, or it is too old, or whom it is about was forgotten.</summary>
    public async Task<Draft?> FindAsync(DraftOf draft, CancellationToken ct) => (await FindUnderAsync(draft, ct)).GetValueOrDefault(draft.Form);

    /// <summary>Those of a form and of the forms whose addresses begin with its own, as the steps of a journey; by address.</summary>
    public async Task<IReadOnlyDictionary<string, Draft>> FindUnderAsync(DraftOf draft, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(draft.Tenant, ct);
        var asked = new { draft.Tenant, draft.Actor, draft.Role, draft.Form, after = clock.GetUtcNow() - Lasts };
        var found = new Dictionary<string, Draft>();
        foreach (var row in await connection.QueryAsync<Row>(new CommandDefinition(Find, asked, cancellationToken: ct)))
        {
            var owner = Owner(draft, row.About);
            await keys.PrepareAsync(owner, ct);
            if (keys.Find(owner, row.Key) is { } key)
                found[row.Form] = new Draft(
                    JsonSerializer.Deserialize<Dictionary<string, string[]>>(Encoding.UTF8.GetString(TextSeal.Open(key, owner.Of, row.Sealed)))!, row.SavedAt);
        }

        return found;
    }

    /// <summary>It was sent, with the steps under its address.</summary>
    public async Task DropAsync(DraftOf draft, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(draft.Tenant, ct);
        await connection.ExecuteAsync(new CommandDefinition(Drop, draft, cancellationToken: ct));
    }

    /// <returns>When the next one is too old; null where there is none.</returns>
    public async Task<DateTimeOffset?> RemoveOldAsync(string tenant, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        var oldest = await connection.QuerySingleAsync<DateTime?>(
            new CommandDefinition(RemoveOld, new { tenant, after = clock.GetUtcNow() - Lasts }, cancellationToken: ct));
        return oldest + Lasts;
    }

    // What occupational health writes has keys of its own.
    private static KeyFor Owner(DraftOf draft, string about) => new(
        draft.Tenant, about, draft.Role == FieldName.Of(Role.OccupationalHealth) ? KeyFor.OccupationalHealth : KeyFor.Employer);

    private sealed record Row(string Form, string About, string Key, byte[] Sealed, DateTime SavedAt);
}
