using EarlySupport.Domain.Policies;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Policies;

/// <summary>The limits that people are held against, in words: the law's, and the organisation's own in all their versions.</summary>
[Needs("read-organisation")]
public sealed class PolicyPage(OrganisationReader organisations, CaseContexts contexts, RequestCaller callers) : PageModel
{
    /// <summary>The newest first.</summary>
    public IReadOnlyList<PublishedPolicy> Versions { get; private set; } = [];

    /// <summary>The newest that has taken effect.</summary>
    public PublishedPolicy InForce { get; private set; } = null!;

    /// <summary>Whether the reader may publish another.</summary>
    public bool Publishes { get; private set; }

    /// <summary>Of the law, as they are in force today.</summary>
    public IReadOnlyList<Rule> Statutory { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var caller = await callers.GetAsync(ct);
        var today = contexts.Today(await organisations.SettingsAsync(caller.Tenant, ct));
        Versions = [.. PublishedPolicy.All(await organisations.PublicationsAsync(caller.Tenant, ct)).Reverse()];
        InForce = Versions.First(version => version.EffectiveFrom <= today);
        Publishes = caller.Role is "hr" or "administrator";
        Statutory = [.. StatutoryRules.All.Where(rule => rule.EffectiveFrom <= today && (rule.EffectiveTo is null || rule.EffectiveTo > today))];
    }
}
