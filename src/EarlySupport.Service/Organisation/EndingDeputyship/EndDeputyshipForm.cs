using EarlySupport.Domain.Organisation.EndingDeputyship;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Organisation.EndingDeputyship;

/// <summary>Ends a deputyship: from today on the supervisor answers again.</summary>
public abstract class EndDeputyshipForm(Forms forms, DeputyList deputies, PersonNames names) : FormPage(forms)
{
    [FromRoute(Name = "from")]
    public string FirstDay { get; set; } = "";

    public DeputyRow Deputy { get; private set; } = null!;

    /// <summary>The deputy's.</summary>
    public string Name { get; private set; } = "";

    /// <summary>By name.</summary>
    public string Supervisor { get; private set; } = "";

    public abstract string Address { get; }

    /// <summary>Who is stood in for.</summary>
    protected abstract Task<string> SupervisorAsync(CancellationToken ct);

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var tenant = (await Forms.CallerAsync(ct)).Tenant;
        var supervisor = await SupervisorAsync(ct);
        if (!IsoDay.TryRead(FirstDay, out var from)
            || (await deputies.OfAsync(tenant, supervisor, ct)).FirstOrDefault(d => d.From == from) is not { } deputy)
            return false;
        Deputy = deputy;
        var known = await names.OfAsync(tenant, [deputy.DeputyId, supervisor], ct);
        (Name, Supervisor) = (known.GetValueOrDefault(deputy.DeputyId, deputy.DeputyId), known.GetValueOrDefault(supervisor, supervisor));
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct) =>
        await RunAsync(new EndDeputyship(await SupervisorAsync(ct), Deputy.From), "deputy.ended", Address, ct);
}
