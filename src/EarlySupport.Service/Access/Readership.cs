using EarlySupport.Domain.Access;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Access;

/// <summary>
/// Whose rows a list shows to somebody: a parameter of the list's query, which narrows by
/// <c>@everybody or employee_id in (select id from read.people_of(@tenant, @actor, @relations, @consent, @at))</c>.
/// </summary>
/// <param name="Relations">In one of which the reader stands to those who are shown; empty where everybody is.</param>
/// <param name="Consent">What those must have consented to share; null where it is not asked.</param>
/// <param name="At">The moment by which relations are told, UTC.</param>
public sealed record Readership(string Tenant, string Actor, bool Everybody, string[] Relations, string? Consent, DateTimeOffset At)
{
    /// <summary>For who sees the organisation, and for what the program does itself.</summary>
    public static Readership Whole(string tenant) => new(tenant, "", Everybody: true, [], null, DateTimeOffset.UnixEpoch);

    /// <summary>As the act's grants say. Grants of one role that differ in the consent they ask would need a query each; there are none.</summary>
    public static Readership Of(Act act, Role role, string tenant, string actor, DateTimeOffset at)
    {
        var grants = act.For(role).ToList();
        return grants.Exists(grant => grant.Relation == Relation.Organisation)
            ? Whole(tenant)
            : new Readership(
                tenant, actor, Everybody: false, [.. grants.Select(grant => FieldName.Of(grant.Relation))],
                grants.Select(grant => grant.Consent).Distinct().Single() is { } consent ? FieldName.Of(consent) : null, at);
    }
}
