using System.Globalization;
using EarlySupport.Domain;
using EarlySupport.Domain.Policies;
using EarlySupport.Domain.Policies.PublishingPolicy;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Fields;

namespace EarlySupport.Service.Policies.PublishingPolicy;

/// <summary>Publishes the organisation's own limits from a day on: those of the newest version are there to be changed, left out or added to.</summary>
[Needs("publish-policy")]
public sealed class PublishPage(Forms forms, OrganisationReader organisations, CaseContexts contexts) : FormPage(forms)
{
    /// <summary>Places for rules that are new.</summary>
    private const int New = 2;

    private OrganisationSettings organisation = null!;

    private IReadOnlyList<Rule> Rules => [.. organisation.Policy.Rules.Where(rule => rule.EffectiveTo is null)];

    internal IReadOnlyList<RuleFields> Places => [.. Enumerable.Range(1, Rules.Count + New).Select(place => new RuleFields(place))];

    public IReadOnlyList<Choice> Kinds =>
        [.. RuleFields.Numbers.Keys.Prepend(RuleFields.None).Select(kind => new Choice(kind, Words[$"rule-kind.{kind}"]))];

    protected override void Begin()
    {
        foreach (var (rule, fields) in Rules.Zip(Places))
            fields.Set(Form, rule);
        Form.Set("remind", organisation.Policy.ResponseTimes.RemindAfter.ToString(CultureInfo.InvariantCulture));
        Form.Set("escalate", organisation.Policy.ResponseTimes.EscalateAfter.ToString(CultureInfo.InvariantCulture));
        Form.Set("effectiveFrom", contexts.Today(organisation).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        organisation = await organisations.SettingsAsync((await Forms.CallerAsync(ct)).Tenant, ct);
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var from = Form.Day("effectiveFrom", "publish.no-day");
        var rules = Places.Select(place => place.Read(Form)).OfType<PolicyRule>().ToList();
        var (remind, escalate) = (Form.Number("remind"), Form.Number("escalate"));
        if (remind is null || escalate is null)
            Form.Wrong("remind", "publish.no-times");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new PublishPolicy(from!.Value, rules, new ResponseTimes((int)remind!.Value, (int)escalate!.Value)), "publish.done", "/policy", ct,
            (RefusalCodes.ResponseTimesOutOfRange, "remind"));
    }
}
