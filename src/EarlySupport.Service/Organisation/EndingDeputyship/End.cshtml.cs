using EarlySupport.Service.Access;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Organisation.EndingDeputyship;

/// <summary>Ends a deputyship of one's own.</summary>
[Needs("read-deputies", About.Oneself)]
[Needs("name-deputy", About.Oneself, Method = "POST")]
public sealed class EndDeputyshipPage(Forms forms, DeputyList deputies, PersonNames names) : EndDeputyshipForm(forms, deputies, names)
{
    public override string Address => "/deputies";

    protected override async Task<string> SupervisorAsync(CancellationToken ct) => (await Forms.CallerAsync(ct)).Actor;
}
