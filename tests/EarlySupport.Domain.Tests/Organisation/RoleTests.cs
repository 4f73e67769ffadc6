using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.GrantingRole;
using EarlySupport.Domain.Organisation.RevokingRole;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.Tests.Organisation;

/// <summary>The administrator A1 grants roles to the employee E1 and to O1, who comes from occupational health.</summary>
public sealed class RoleTests
{
    private static readonly GrantRole ToOutsider = new("O1", GrantedRole.OccupationalHealth, "nurse@example.org");
    private static readonly RoleGranted Granted = new("O1", GrantedRole.OccupationalHealth, Name("nurse@example.org"));
    private static readonly RoleRevoked Revoked = new("O1", GrantedRole.OccupationalHealth);

    private static PersonalText Name(string name) => new("t", "O1", name);

    private static RoleHolding Given(params object[] events) => events.Aggregate(RoleHolding.None, RoleHolding.Evolve);

    private static Decision Decide(GrantRole command, RoleHolding? holding = null, bool isEmployee = false, string? nameOf = null, string actor = "A1") =>
        command.Decide(holding ?? RoleHolding.None, isEmployee, nameOf, "t", actor);

    [Fact]
    public void A_role_is_granted_once_also_when_asked_again()
    {
        Decide(ToOutsider).Gave(Granted);
        Decide(ToOutsider, Given(Granted), nameOf: "O1").GaveNothing();
        Decide(ToOutsider with { SignInName = "Nurse@Example.org" }, Given(Granted), nameOf: "O1").GaveNothing();
        Decide(ToOutsider with { SignInName = null }, Given(Granted)).GaveNothing();
    }

    [Fact]
    public void A_role_is_granted_anew_with_another_name_and_after_it_was_revoked()
    {
        Decide(ToOutsider with { SignInName = "n2@example.org" }, Given(Granted)).Gave(Granted with { SignInName = Name("n2@example.org") });
        Decide(ToOutsider, Given(Granted, Revoked), nameOf: "O1").Gave(Granted);
    }

    [Fact]
    public void An_employee_needs_no_name_and_neither_does_who_has_one()
    {
        Decide(new("E1", GrantedRole.Hr, null), isEmployee: true).Gave(new RoleGranted("E1", GrantedRole.Hr, null));
        Decide(new("O1", GrantedRole.Auditor, null), Given(Granted)).Gave(new RoleGranted("O1", GrantedRole.Auditor, null));
        Decide(ToOutsider with { SignInName = null }).WasRefused("sign-in-name-missing", ("personId", "O1"));
    }

    [Fact]
    public void A_name_is_of_one_person_and_without_blanks()
    {
        Decide(ToOutsider, nameOf: "E1").WasRefused("sign-in-name-of-another", ("personId", "E1"));
        foreach (var name in (string[])["", "a b", "a\n", new('a', 255)])
            Decide(ToOutsider with { SignInName = name }).WasRefused("sign-in-name-malformed", ("maximum", 254));
        Decide(ToOutsider with { SignInName = new('a', 254) }).Gave(Granted with { SignInName = Name(new('a', 254)) });
    }

    [Fact]
    public void Nobody_grants_a_role_to_themselves_or_to_what_cannot_be_a_person()
    {
        Decide(ToOutsider, actor: "O1").WasRefused("role-to-oneself");
        Decide(ToOutsider with { PersonId = "O 1" }).WasRefused("person-id-malformed", ("maximum", 64));
    }

    [Fact]
    public void A_role_is_revoked_once_and_only_from_who_held_it()
    {
        var revoke = new RevokeRole("O1", GrantedRole.OccupationalHealth);

        revoke.Decide(Given(Granted)).Gave(Revoked);
        revoke.Decide(Given(Granted, Revoked)).GaveNothing();
        revoke.Decide(RoleHolding.None).WasRefused("role-not-granted", ("personId", "O1"));
        (revoke with { Role = GrantedRole.Hr }).Decide(Given(Granted)).WasRefused("role-not-granted", ("personId", "O1"));
    }

    [Fact]
    public void A_role_that_is_revoked_leaves_the_others()
    {
        var auditor = new RoleGranted("O1", GrantedRole.Auditor, null);

        Assert.Equal([GrantedRole.Auditor], Given(Granted, auditor, Revoked).Roles);
        Assert.Equal("nurse@example.org", Given(Granted, auditor, Revoked).SignInName);
    }
}
