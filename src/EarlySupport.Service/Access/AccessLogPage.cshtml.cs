using EarlySupport.Domain.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Exporting;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Access;

/// <summary>The access log, narrowed by person, reader, role and days. Reading it is logged too.</summary>
[Needs("read-access-log", About.Many)]
public sealed class AccessLogPage(AccessLog log, AccessCheck access, RequestCaller callers, PersonNames names, PageWords words, FieldWords recorded)
    : PageModel, IListPage
{
    private const int Rows = 100;
    private const int Named = 3;

    private IReadOnlyDictionary<string, string> known = new Dictionary<string, string>();

    [FromQuery(Name = "employee")]
    public string? Employee { get; set; }

    [FromQuery(Name = "actor")]
    public string? Actor { get; set; }

    [FromQuery(Name = "role")]
    public string? Role { get; set; }

    [FromQuery(Name = "from")]
    public string? From { get; set; }

    [FromQuery(Name = "to")]
    public string? To { get; set; }

    [FromQuery(Name = "before")]
    public long? Before { get; set; }

    public IReadOnlyList<AccessRow> Readings { get; private set; } = [];

    public static IEnumerable<string> Roles => FieldName.All<Role>();

    /// <summary>The address of those before the last one shown; null where there are none.</summary>
    public string? Older => Readings.Count < Rows ? null
        : $"/audit/access-log{QueryString.Create(
            new Dictionary<string, string?> { ["employee"] = Employee, ["actor"] = Actor, ["role"] = Role, ["from"] = From, ["to"] = To, ["before"] = $"{Readings[^1].Number}" }
                .Where(one => !string.IsNullOrEmpty(one.Value)))}";

    public ExportedList List => ExportedList.Of("access-log.title", Readings,
        ("export.number", row => row.Number), ("export.at-utc", row => row.At), ("access-log.actor", row => NameOf(row.Actor)),
        ("access-log.role", row => recorded[row.Role]), ("access-log.whose", Whose), ("export.people", row => row.People.Count),
        ("access-log.part", row => recorded[row.Part]), ("export.case-id", row => row.CaseId), ("access-log.purpose", row => recorded[row.Purpose]),
        ("export.reference", row => row.Reference), ("access-log.relation", row => words[$"reader-is.{row.Relation}"]));

    /// <summary>The first of those whose records were read, and how many more there were.</summary>
    public string Whose(AccessRow row)
    {
        var named = string.Join(", ", row.People.Take(Named).Select(NameOf));
        var others = row.People.Count - Named;
        return others > 0 ? words.Count("access-log.others", others, ("named", named)) : named;
    }

    public string NameOf(string id) => known.TryGetValue(id, out var name) ? $"{name} ({id})" : id;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var tenant = (await callers.GetAsync(ct)).Tenant;
        var filter = new AccessFilter(
            Given(Employee), Given(Actor), Given(Role), Day(From), Day(To), Before, Paging.Limit(Request, Rows) ?? ExportingLists.Maximum + 1);
        Readings = await log.SearchAsync(tenant, filter, ct);
        await access.LogAsync([.. Readings.SelectMany(row => row.People).Distinct()], ct);
        known = await names.OfAsync(tenant, Readings.SelectMany(row => row.People.Take(Named).Append(row.Actor)), ct);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // What is no day narrows nothing; the field shows what it is.
    private static DateOnly? Day(string? text) => text is not null && IsoDay.TryRead(text, out var day) ? day : null;
}
