using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.Erasing;

namespace EarlySupport.Domain.Organisation.RegisteringEmployee;

/// <summary>Employees as payroll lists them now; those that already read so are left alone.</summary>
public sealed record RegisterEmployees(IReadOnlyList<Employee> Employees)
{
    /// <param name="known">The employee as they stand; null when new.</param>
    /// <param name="today">The day from which another unit or supervisor counts.</param>
    public static Decision Decide(string tenant, Employee? known, Employee employee, DateOnly today)
    {
        var name = new PersonalText(tenant, employee.EmployeeId, employee.Name);
        var email = employee.Email is null ? null : new PersonalText(tenant, employee.EmployeeId, employee.Email);
        var (id, _, _, unit, supervisor, from, to, fte) = employee;
        if (known is null)
            return Decision.Of(new EmployeeRegistered(id, name, email, unit, supervisor, from, to, fte));

        // Payroll may list for years whom this organisation has to forget.
        if (known.Erasure != Erasure.None)
            return Decision.Nothing;

        List<object> events = [];
        if (known with { UnitId = unit, SupervisorId = supervisor } != employee)
            events.Add(new EmployeeDetailsCorrected(id, name, email, from, to, fte));
        if (known.UnitId != unit)
            events.Add(new EmployeeMovedToUnit(id, unit, today));
        if (known.SupervisorId != supervisor)
            events.Add(new SupervisorAssigned(id, supervisor, today));
        return Decision.Of(events);
    }
}
