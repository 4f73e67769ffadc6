using EarlySupport.Domain.Organisation.EndingDeputyship;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Organisation.EndingDeputyship;

/// <summary>Ends a deputyship: from today on the supervisor answers again.</summary>
[Needs("read-deputies", About.Oneself)]
[Needs("name-deputy", About.Oneself, Method = "POST")]
public sealed class EndDeputyshipPage(Forms forms, DeputyList deputies, PersonNames names) : FormPage(forms)
{
    [FromRoute(Name = "from")]
    public string FirstDay { get; set; } = "";

    public DeputyRow Deputy { get; private set; } = null!;

    public string Name { get; private set; } = "";

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var caller = await Forms.CallerAsync(ct);
        if (!IsoDay.TryRead(FirstDay, out var from)
            || (await deputies.OfAsync(caller.Tenant, caller.Actor, ct)).FirstOrDefault(d => d.From == from) is not { } deputy)
            return false;
        Deputy = deputy;
        Name = (await names.OfAsync(caller.Tenant, deputy.DeputyId, ct)).Name;
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct) =>
        await RunAsync(new EndDeputyship((await Forms.CallerAsync(ct)).Actor, Deputy.From), "deputy.ended", "/deputies", ct);
}
