using EarlySupport.Service.Access;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Organisation.EndingDeputyship;

/// <summary>Ends a deputyship of another supervisor's.</summary>
[Needs("read-deputies")]
[Needs("name-deputy", Method = "POST")]
public sealed class EndOthersDeputyshipPage(Forms forms, DeputyList deputies, PersonNames names) : EndDeputyshipForm(forms, deputies, names)
{
    [FromRoute]
    public string EmployeeId { get; set; } = "";

    public override string Address => $"/people/{EmployeeId}/deputies";

    protected override Task<string> SupervisorAsync(CancellationToken ct) => Task.FromResult(EmployeeId);
}
