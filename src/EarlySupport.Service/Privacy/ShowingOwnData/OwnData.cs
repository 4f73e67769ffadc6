using EarlySupport.Service.Cases;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Privacy.ShowingOwnData;

/// <summary>All that is known of a person.</summary>
/// <param name="MadeOn">The organisation's business date.</param>
public sealed record OwnData(string Organisation, string EmployeeId, DateOnly MadeOn, IReadOnlyList<OwnDataSection> Sections);

/// <summary>Gathers it from everything that holds something about people.</summary>
public sealed class OwnDataReader(IEnumerable<IOwnDataSource> sources, OrganisationReader organisations, CaseContexts contexts)
{
    /// <summary>Null when the organisation has no such person.</summary>
    public async Task<OwnData?> FindAsync(OwnDataRequest request, CancellationToken ct)
    {
        var organisation = await organisations.SettingsAsync(request.Tenant, ct);
        List<OwnDataSection> sections = [];
        foreach (var source in sources)
            sections.AddRange(await source.ReadAsync(request, ct));
        return sections.Any(section => section is { Name: RecordedData.Person, Entries.Count: > 0 })
            ? new OwnData(organisation.Profile?.Name ?? request.Tenant, request.EmployeeId, contexts.Today(organisation), sections)
            : null;
    }
}
