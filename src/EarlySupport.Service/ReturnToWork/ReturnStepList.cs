using System.ComponentModel;
using Dapper;
using EarlySupport.EventStore;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>Which steps are asked for, by their planned first day; what is null does not narrow.</summary>
/// <param name="From">Inclusive; so is <paramref name="To"/>.</param>
public sealed record ReturnStepFilter(
    DateOnly? From = null, DateOnly? To = null, [property: Description("planned, missed or started.")] string? State = null, string? Employee = null);

/// <param name="PlannedTo">Inclusive; null where the step has no end.</param>
/// <param name="SharePercent">Of full working time, worked in fact; null until it is started.</param>
public sealed record ReturnStepRow(
    string CaseId, int StepNumber, string EmployeeId, string? SupervisorId, DateOnly PlannedFrom, DateOnly? PlannedTo, decimal PlannedSharePercent,
    string State, DateOnly? StartedOn, decimal? SharePercent);

/// <summary>The steps of all returns in the order of their planned first days; those to come of open cases only.</summary>
public sealed class ReturnStepList(TenantDatabase database)
{
    private static readonly string Steps = SqlFile.Beside<ReturnStepList>("return-steps");

    public static IReadOnlyList<string> States { get; } = ["planned", "missed", "started"];

    /// <summary>One query.</summary>
    public async Task<IReadOnlyList<ReturnStepRow>> FindAsync(Readership readership, ReturnStepFilter filter, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(readership.Tenant, ct);
        var asked = new DynamicParameters(readership);
        asked.AddDynamicParams(filter);
        return (await connection.QueryAsync<ReturnStepRow>(new CommandDefinition(Steps, asked, cancellationToken: ct))).AsList();
    }
}
