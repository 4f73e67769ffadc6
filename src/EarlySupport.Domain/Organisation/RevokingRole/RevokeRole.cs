namespace EarlySupport.Domain.Organisation.RevokingRole;

/// <summary>Takes a granted role back; who is signed in with it loses it with the next request.</summary>
public sealed record RevokeRole(string PersonId, GrantedRole Role)
{
    public Decision Decide(RoleHolding holding)
    {
        if (holding.Roles.Contains(Role))
            return Decision.Of(new RoleRevoked(PersonId, Role));
        return holding.Revoked.Contains(Role) ? Decision.Nothing : Decision.Refused(RefusalCodes.RoleNotGranted, ("personId", PersonId));
    }
}
