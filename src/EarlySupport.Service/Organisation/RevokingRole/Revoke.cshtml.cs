using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.RevokingRole;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Organisation.RevokingRole;

/// <summary>Takes a granted role back; who is signed in with it loses it at once.</summary>
[Needs("manage-users")]
public sealed class RevokePage(Forms forms, RoleList roles, PersonNames names) : FormPage(forms)
{
    private GrantedRole granted;

    [FromRoute]
    public string PersonId { get; set; } = "";

    [FromRoute]
    public string Role { get; set; } = "";

    public string Name { get; private set; } = "";

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var tenant = (await Forms.CallerAsync(ct)).Tenant;
        if (!FieldName.TryParse(Role, out granted) || !(await roles.AllAsync(tenant, ct)).Any(row => row.PersonId == PersonId && row.Role == granted))
            return false;
        Name = (await names.OfAsync(tenant, PersonId, ct)).Name;
        return true;
    }

    protected override Task<string?> DoAsync(CancellationToken ct) => RunAsync(new RevokeRole(PersonId, granted), "revoke.done", "/users", ct);
}
