using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.Organisation.GrantingRole;

/// <summary>Grants a role to an employee, or to somebody from outside, such as occupational health, by what they sign in with.</summary>
/// <param name="SignInName">E-mail, or the provider's subject; capital letters make no difference.</param>
public sealed record GrantRole(string PersonId, GrantedRole Role, string? SignInName)
{
    public const int MaximumNameLength = 254;

    /// <param name="isEmployee">Whether the organisation's data knows the person.</param>
    /// <param name="nameOf">Who signs in with that name already; null when nobody does.</param>
    /// <param name="actor">Who grants it.</param>
    public Decision Decide(RoleHolding holding, bool isEmployee, string? nameOf, string tenant, string actor)
    {
        if (!Identifier.IsWellFormed(PersonId))
            return Decision.Refused(RefusalCodes.PersonIdMalformed, ("maximum", Identifier.MaximumLength));
        if (actor == PersonId)
            return Decision.Refused(RefusalCodes.RoleToOneself);
        return BrokenName(holding, isEmployee, nameOf) ?? Granted(holding, tenant);
    }

    private Decision? BrokenName(RoleHolding holding, bool isEmployee, string? nameOf)
    {
        if (SignInName is null)
            return isEmployee || holding.SignInName is not null ? null : Decision.Refused(RefusalCodes.SignInNameMissing, ("personId", PersonId));
        if (SignInName.Length is 0 or > MaximumNameLength || SignInName.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            return Decision.Refused(RefusalCodes.SignInNameMalformed, ("maximum", MaximumNameLength));
        return nameOf is not null && nameOf != PersonId ? Decision.Refused(RefusalCodes.SignInNameOfAnother, ("personId", nameOf)) : null;
    }

    private Decision Granted(RoleHolding holding, string tenant)
    {
        var isSoAlready = holding.Roles.Contains(Role)
            && (SignInName is null || SignInName.Equals(holding.SignInName, StringComparison.OrdinalIgnoreCase));
        return isSoAlready
            ? Decision.Nothing
            : Decision.Of(new RoleGranted(PersonId, Role, SignInName is null ? null : new PersonalText(tenant, PersonId, SignInName)));
    }
}
