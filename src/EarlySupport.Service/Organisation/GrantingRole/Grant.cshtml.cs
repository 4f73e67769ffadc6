using EarlySupport.Domain;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.GrantingRole;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Fields;

namespace EarlySupport.Service.Organisation.GrantingRole;

/// <summary>Grants a role to an employee, or to somebody from outside by what they sign in with.</summary>
[Needs("manage-users")]
public sealed class GrantPage(Forms forms) : FormPage(forms)
{
    public IReadOnlyList<Choice> Roles => [.. FieldName.All<GrantedRole>().Select(role => new Choice(role, Words[$"role.{role}"]))];

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var person = Form.Text("personId", "grant.no-person");
        var role = Form.One<GrantedRole>("role", "grant.no-role");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new GrantRole(person!, role!.Value, Form.Text("signInName")), "grant.done", "/users", ct,
            (RefusalCodes.PersonIdMalformed, "personId"), (RefusalCodes.RoleToOneself, "personId"), (RefusalCodes.SignInNameMissing, "signInName"),
            (RefusalCodes.SignInNameMalformed, "signInName"), (RefusalCodes.SignInNameOfAnother, "signInName"));
    }
}
