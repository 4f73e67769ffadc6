using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Fields;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.EarlySupport;

/// <summary>A case of early support as its pages show it.</summary>
/// <param name="Names">Of everybody who is named in it, by id.</param>
public sealed record ShownCase(EarlySupportPage Case, IReadOnlyDictionary<string, string> Names, string Tenant, string Actor, DateOnly Today)
{
    public AboutPerson Person => new(Tenant, Case.EmployeeId, Case.CaseId);

    /// <summary>Who may see to a measure: the reader, the employee, and the supervisor.</summary>
    public IReadOnlyList<Choice> Owners =>
        [.. new[] { Actor, Case.EmployeeId, Case.SupervisorId }.OfType<string>().Distinct().Select(id => new Choice(id, NameOf(id)))];

    /// <summary>One of <see cref="Owners"/>; the reader where it is none of them.</summary>
    public string OwnerOf(string sent) => Owners.Any(owner => owner.Value == sent) ? sent : Actor;

    public string NameOf(string? id) => id is null ? "" : Names.GetValueOrDefault(id, id);
}

/// <summary>What the pages of a case are made with.</summary>
public sealed class CaseForms(Forms forms, CasePages pages, AccessCheck access, PersonNames names, OrganisationReader organisations, BusinessClock clock)
{
    public Forms Forms => forms;

    /// <summary>Null where there is no such case of early support.</summary>
    public async Task<ShownCase?> FindAsync(string caseId, CancellationToken ct)
    {
        var caller = await forms.CallerAsync(ct);
        if (await pages.FindAsync(caller.Tenant, CaseKind.EarlySupport, caseId, access.Shows, ct) is not EarlySupportPage found)
            return null;
        var named = await names.OfAsync(caller.Tenant, Named(found).Append(caller.Actor), ct);
        return new ShownCase(found, named, caller.Tenant, caller.Actor, await TodayAsync(caller.Tenant, ct));
    }

    private async Task<DateOnly> TodayAsync(string tenant, CancellationToken ct) => (await organisations.SettingsAsync(tenant, ct)).DayAt(clock.GetUtcNow());

    private static IEnumerable<string> Named(EarlySupportPage one) =>
    [
        one.EmployeeId, .. one.SupervisorId is { } supervisor ? [supervisor] : Array.Empty<string>(),
        .. one.Measures.Select(m => m.OwnerId), .. one.History.Select(h => h.Actor), .. one.Remarks.Select(r => r.RemarkBy),
        .. one.Conversations.SelectMany(c => c.Present.Select(p => p.PersonId).OfType<string>()),
        .. one.Conversations.SelectMany(c => c.MemoVersions.SelectMany(m => m.Approvals.Select(a => a.ApprovedBy))),
    ];
}
