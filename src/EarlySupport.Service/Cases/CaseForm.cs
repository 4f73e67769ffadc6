using EarlySupport.Domain.Cases;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Access;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Cases;

/// <summary>What the forms of a case are made with.</summary>
public sealed class CaseFormParts(CasePages pages, PersonNames names, OrganisationReader organisations, CaseContexts contexts, AccessCheck access)
{
    /// <summary>The case as the caller may see it, what its person is called, and the organisation's day; null where there is no such case.</summary>
    public async Task<(TPage Case, string Name, DateOnly Today)?> FindAsync<TPage>(string tenant, CaseKind kind, string caseId, CancellationToken ct)
        where TPage : CasePage
    {
        if (await pages.FindAsync(tenant, kind, caseId, access.Shows, ct) is not TPage found)
            return null;
        var name = (await names.OfAsync(tenant, found.EmployeeId, ct)).Name;
        return (found, name, contexts.Today(await organisations.SettingsAsync(tenant, ct)));
    }
}

/// <summary>A form by which something is done in a case of one kind; done, it leads back to the case.</summary>
public abstract class CaseForm<TCase, TPage>(Forms forms, CaseFormParts parts) : FormPage(forms)
    where TCase : SupportCase, ICaseKind<TCase>
    where TPage : CasePage
{
    [FromRoute]
    public string CaseId { get; set; } = "";

    public TPage Case { get; private set; } = null!;

    /// <summary>Of the person whom it is about.</summary>
    public string Name { get; private set; } = "";

    public DateOnly Today { get; private set; }

    public string CasePageAddress => CaseAddress.Of(TCase.Kind, CaseId);

    public override long? Version => Case.Version;

    protected Caller Caller { get; private set; } = null!;

    protected AboutPerson Person => new(Caller.Tenant, Case.EmployeeId, CaseId);

    /// <summary>Today, as a date field has it.</summary>
    protected string TodayField => Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Caller = await Forms.CallerAsync(ct);
        if (await parts.FindAsync<TPage>(Caller.Tenant, TCase.Kind, CaseId, ct) is not { } found)
            return false;
        (Case, Name, Today) = found;
        return true;
    }

    protected Task<string?> RunAsync(CaseCommand<TCase> command, string done, CancellationToken ct, params (string Code, string Field)[] fieldOf) =>
        RunAsync(command with { SeenVersion = Form.Version }, done, CasePageAddress, ct, fieldOf);
}
