using EarlySupport.Domain.Cases;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Consents;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Fields;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.IntensifiedSupport.Consents;

/// <summary>The employee consents to sharing, from today on.</summary>
[Needs("read-intensified-support")]
[Needs("record-consent", Method = "POST")]
public sealed class GiveConsentPage(Forms forms, CaseList cases, OrganisationReader organisations, CaseContexts contexts, FieldWords fieldWords) : FormPage(forms)
{
    private const int MonthsAtFirst = 12;

    private DateOnly today;

    [FromRoute]
    public string CaseId { get; set; } = "";

    public IReadOnlyList<Choice> Scopes =>
        [.. Enum.GetValues<ConsentScope>().Select(scope => new Choice(FieldName.Of(scope), $"{fieldWords.Of(scope)}. {Words[$"consent-means.{FieldName.Of(scope)}"]}"))];

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var caller = await Forms.CallerAsync(ct);
        today = contexts.Today(await organisations.SettingsAsync(caller.Tenant, ct));
        return await cases.EmployeeOfAsync(caller.Tenant, CaseKind.IntensifiedSupport, CaseId, ct) == caller.Actor;
    }

    protected override void Begin() => Form.Set("until", $"{today.AddMonths(MonthsAtFirst):yyyy-MM-dd}");

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var scope = Form.Many<ConsentScope>("scope", "record-consent.no-scope");
        var until = Form.Day("until", "give-consent.no-until");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new GiveConsent(CaseId, Form.Id, new ConsentTerms(scope, today, until!.Value, ConsentForm.InService)), "give-consent.done", "/my/consents", ct);
    }
}
