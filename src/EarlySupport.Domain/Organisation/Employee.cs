using EarlySupport.Domain.Privacy.Erasing;

namespace EarlySupport.Domain.Organisation;

/// <summary>A unit of the organisation, the lowest level that figures are given for.</summary>
public sealed record Unit(string UnitId, string Name, string Sector);

/// <summary>An employee as payroll knows them. Never an identity code.</summary>
/// <param name="EmployeeId">The employer's employee number.</param>
/// <param name="Email">Null when the employee has none; what would be sent then falls to HR.</param>
/// <param name="SupervisorId">Employee number of the closest supervisor; null at the top.</param>
/// <param name="EmployedFrom">Inclusive.</param>
/// <param name="EmployedTo">Inclusive; null while the employment goes on.</param>
/// <param name="FtePercent">Agreed share of full working time, above 0 and at most 100.</param>
public sealed record Employee(
    string EmployeeId,
    string Name,
    string? Email,
    string UnitId,
    string? SupervisorId,
    DateOnly EmployedFrom,
    DateOnly? EmployedTo,
    decimal FtePercent)
{
    public Erasure Erasure { get; init; }
}
