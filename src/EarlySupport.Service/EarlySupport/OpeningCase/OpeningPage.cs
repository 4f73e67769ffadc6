using EarlySupport.Domain.Cases;
using EarlySupport.Domain.EarlySupport.OpeningCase;
using EarlySupport.Service.Alerts.ListingAlerts;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.EarlySupport.OpeningCase;

/// <summary>Where raising an issue begins: how to prepare for the conversation. Going on opens the case that it is logged in, if none is open.</summary>
public abstract class OpeningPage(Forms forms, PersonNames names) : FormPage(forms)
{
    public string Name { get; private set; } = "";

    protected string EmployeeOfCase { get; private set; } = "";

    protected async Task ShowAsync(string employeeId, CancellationToken ct)
    {
        EmployeeOfCase = employeeId;
        Name = (await names.OfAsync((await Forms.CallerAsync(ct)).Tenant, employeeId, ct)).Name;
    }

    protected Task<string?> OpenAsync(CaseReason reason, IReadOnlyList<string> alertIds, CancellationToken ct) => RunAsync(
        new OpenEarlySupport(Form.Id, EmployeeOfCase, reason, alertIds), "opening.done",
        outcome => $"/cases/{((DecidedCase)outcome).CaseId}/conversation/meeting", ct);

    /// <summary>Those of a person's alerts that wait to be talked about: one conversation answers them all.</summary>
    internal static IEnumerable<string> Waiting(IEnumerable<AlertRow> alerts) =>
        alerts.Where(a => a is { State: "open", Answer: null or "acknowledged", CaseId: null }).Select(a => a.AlertId);
}
