using Dapper;
using EarlySupport.Domain.Organisation.FoundingOrganisation;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Cases.Paths;

/// <summary>Which processes are asked for; what is null does not narrow.</summary>
/// <param name="State">open or ended.</param>
/// <param name="Measure">Only those in which such a measure was agreed.</param>
/// <param name="From">Begun on this day or later; both days inclusive.</param>
public sealed record PathFilter(
    string? Employee = null, string? State = null, string? Outcome = null, string? Measure = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>Processes from their first alert to their end, one row each, by the day they began.</summary>
public sealed class PathList(TenantDatabase database)
{
    private const int FewestPeople = 5;

    private static readonly string Paths = SqlFile.Beside<PathList>("paths");

    public static IReadOnlyList<string> States { get; } = ["open", "ended"];

    /// <summary>One query.</summary>
    public async Task<IReadOnlyList<PathRow>> FindAsync(string tenant, PathFilter filter, CancellationToken ct)
    {
        var asked = new
        {
            tenant,
            filter.Employee,
            filter.State,
            filter.Outcome,
            filter.Measure,
            filter.From,
            filter.To,
            defaultZone = DescribeOrganisation.DefaultTimeZone,
        };
        await using var connection = await database.OpenAsync(tenant, ct);
        return (await connection.QueryAsync<PathRow>(new CommandDefinition(Paths, asked, cancellationToken: ct))).AsList();
    }

    /// <summary>
    /// Which measures led where: for each kind of measure and each outcome the processes that ended so, most first. Figures of fewer than five
    /// people are left out (<c>domain.md</c>, "Privacy is part of the domain").
    /// </summary>
    public async Task<IReadOnlyList<MeasureOutcome>> OutcomesAsync(string tenant, DateOnly? from, DateOnly? to, CancellationToken ct) =>
    [
        .. (await FindAsync(tenant, new PathFilter(State: "ended", From: from, To: to), ct))
            .SelectMany(path => path.MeasureKinds.Select(kind => (Kind: kind, Path: path)))
            .GroupBy(one => (one.Kind, one.Path.Outcome))
            .Where(group => group.Select(one => one.Path.EmployeeId).Distinct().Count() >= FewestPeople)
            .Select(group => new MeasureOutcome(
                group.Key.Kind, group.Key.Outcome, group.Count(), Median([.. group.Select(one => one.Path.DaysToEnd!.Value).Order()])))
            .OrderBy(row => row.Measure, StringComparer.Ordinal).ThenByDescending(row => row.Processes),
    ];

    private static double Median(int[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
}

/// <param name="Outcome">Null where the last case of the process was not closed with one.</param>
/// <param name="MedianDays">From the beginning of a process to its end.</param>
public sealed record MeasureOutcome(string Measure, string? Outcome, int Processes, double MedianDays);
