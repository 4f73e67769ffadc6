using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Organisation.NamingDeputy;

/// <summary>One's own deputies.</summary>
[Needs("read-deputies", About.Oneself)]
[Needs("name-deputy", About.Oneself, Method = "POST")]
public sealed class DeputiesPage(Forms forms, DeputyList deputies, PersonNames names, OrganisationReader organisations, BusinessClock clock)
    : DeputiesForm(forms, deputies, names, organisations, clock)
{
    public override string Address => "/deputies";

    protected override async Task<string> SupervisorAsync(CancellationToken ct) => (await Forms.CallerAsync(ct)).Actor;
}
