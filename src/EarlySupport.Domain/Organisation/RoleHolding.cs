using System.Collections.Immutable;

namespace EarlySupport.Domain.Organisation;

/// <summary>A role that somebody holds because it was granted; employees and supervisors are what the line of command makes them.</summary>
public enum GrantedRole
{
    Hr,
    OccupationalHealth,
    Auditor,
    Administrator,
}

/// <summary>The roles that were granted to somebody, whether employed here or from outside.</summary>
/// <param name="SignInName">What they sign in with, as granted last; null where the organisation's own data says it.</param>
/// <param name="Roles">As they stand.</param>
/// <param name="Revoked">Held once and no more.</param>
public sealed record RoleHolding(string? SignInName, ImmutableHashSet<GrantedRole> Roles, ImmutableHashSet<GrantedRole> Revoked)
{
    public const string StreamType = "role_holding";

    public static RoleHolding None { get; } = new(null, [], []);

    public static string StreamId(string personId) => $"roles-{personId}";

    public static RoleHolding Evolve(RoleHolding state, object @event) => @event switch
    {
        RoleGranted e => new(e.SignInName?.Text ?? state.SignInName, state.Roles.Add(e.Role), state.Revoked.Remove(e.Role)),
        RoleRevoked e => state with { Roles = state.Roles.Remove(e.Role), Revoked = state.Revoked.Add(e.Role) },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is not an event of somebody's roles."),
    };
}
