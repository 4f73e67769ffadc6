using EarlySupport.Domain.Cases;
using EarlySupport.Domain.IntensifiedSupport.Statements;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.IntensifiedSupport.Statements;

/// <summary>Records that a statement that was asked for is given, and what it means for work.</summary>
[Needs("read-intensified-support")]
[Needs("give-statement", Method = "POST")]
public sealed class GiveStatementPage(
    Forms forms, CasePages cases, StatementDeadlines deadlines, PersonNames names, OrganisationReader organisations, CaseContexts contexts, AccessCheck access)
    : FormPage(forms)
{
    private IntensifiedSupportPage shown = null!;
    private AboutPerson about = null!;
    private DateOnly today;

    [FromRoute]
    public string CaseId { get; set; } = "";

    [FromRoute]
    public string StatementId { get; set; } = "";

    public string Name { get; private set; } = "";

    public CaseStatement Statement { get; private set; } = null!;

    public override long? Version => shown.Version;

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var tenant = (await Forms.CallerAsync(ct)).Tenant;
        if (await cases.FindAsync(tenant, CaseKind.IntensifiedSupport, CaseId, access.Shows, ct) is not IntensifiedSupportPage page)
            return false;
        shown = await deadlines.TellAsync(tenant, page, ct);
        if (shown.Statements.FirstOrDefault(one => one.StatementId == StatementId) is not { } statement)
            return false;
        (Statement, about) = (statement, new AboutPerson(tenant, page.EmployeeId, CaseId));
        today = contexts.Today(await organisations.SettingsAsync(tenant, ct));
        Name = (await names.OfAsync(tenant, page.EmployeeId, ct)).Name;
        return true;
    }

    protected override void Begin() => Form.Set("givenOn", $"{today:yyyy-MM-dd}");

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var (on, conclusions) = (Form.Day("givenOn", "give-statement.no-day"), Form.Text("conclusions", "give-statement.no-conclusions"));
        if (on is null || conclusions is null)
            return null;
        var given = new GiveStatement(CaseId, StatementId, Statement.Purpose, on.Value, about.Text(conclusions)) { SeenVersion = Form.Version };
        return await RunAsync(given, "give-statement.done", "/occupational-health/statements", ct);
    }
}
