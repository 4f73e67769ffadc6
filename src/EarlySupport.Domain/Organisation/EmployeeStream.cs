using EarlySupport.Domain.Privacy.Erasing;

namespace EarlySupport.Domain.Organisation;

/// <summary>An employee's own stream: who they are, where they work and who answers for them, each from a day on.</summary>
public static class EmployeeStream
{
    public const string StreamType = "employee";

    public static string StreamId(string employeeId) => $"employee-{employeeId}";

    /// <summary>The employee as they stand; null before they are registered.</summary>
    public static Employee? Evolve(Employee? state, object @event) => (state, @event) switch
    {
        (null, EmployeeRegistered e) => new Employee(
            e.EmployeeId, e.Name.Text ?? "", e.Email?.Text, e.UnitId, e.SupervisorId, e.EmployedFrom, e.EmployedTo, e.FtePercent),
        ({ }, EmployeeDetailsCorrected e) => state with
        {
            Name = e.Name.Text ?? "",
            Email = e.Email?.Text,
            EmployedFrom = e.EmployedFrom,
            EmployedTo = e.EmployedTo,
            FtePercent = e.FtePercent,
        },
        ({ }, EmployeeMovedToUnit e) => state with { UnitId = e.UnitId },
        ({ }, SupervisorAssigned e) => state with { SupervisorId = e.SupervisorId },
        ({ }, DeputyNamed or DeputyshipEnded) => state,
        ({ }, PersonErasureApproved) => state with { Erasure = Erasure.Approved },
        ({ }, PersonErased) => state with { Erasure = Erasure.Done },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is not an event of an employee."),
    };
}
