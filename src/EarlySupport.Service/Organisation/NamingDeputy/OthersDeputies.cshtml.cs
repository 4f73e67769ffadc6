using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Organisation.NamingDeputy;

/// <summary>Another supervisor's deputies: of who is away and has named none.</summary>
[Needs("read-deputies")]
[Needs("name-deputy", Method = "POST")]
public sealed class OthersDeputiesPage(Forms forms, DeputyList deputies, PersonNames names, OrganisationReader organisations, BusinessClock clock)
    : DeputiesForm(forms, deputies, names, organisations, clock)
{
    [FromRoute]
    public string EmployeeId { get; set; } = "";

    public override string Address => $"/people/{EmployeeId}/deputies";

    protected override Task<string> SupervisorAsync(CancellationToken ct) => Task.FromResult(EmployeeId);
}
