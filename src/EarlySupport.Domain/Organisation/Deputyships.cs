using System.Collections.Immutable;

namespace EarlySupport.Domain.Organisation;

/// <summary>Whom a supervisor has named as deputy, as the supervisor's own stream has it.</summary>
/// <param name="SupervisorIsKnown">False until the supervisor is registered as an employee.</param>
/// <param name="ByFirstDay">As they stand, those that are over too.</param>
public sealed record Deputyships(bool SupervisorIsKnown, ImmutableSortedDictionary<DateOnly, Deputyship> ByFirstDay)
{
    public static Deputyships None { get; } = new(false, ImmutableSortedDictionary<DateOnly, Deputyship>.Empty);

    public static Deputyships Evolve(Deputyships state, object @event) => @event switch
    {
        EmployeeRegistered => state with { SupervisorIsKnown = true },
        EmployeeDetailsCorrected or EmployeeMovedToUnit or SupervisorAssigned or PersonErasureApproved or PersonErased => state,
        DeputyNamed e => state.With(new Deputyship(e.DeputyId, e.From, e.To)),
        DeputyshipEnded e => state.With(new Deputyship(e.DeputyId, e.From, e.EndedFrom.AddDays(-1))),
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is not an event of an employee."),
    };

    private Deputyships With(Deputyship deputyship) => this with { ByFirstDay = ByFirstDay.SetItem(deputyship.From, deputyship) };
}

/// <summary>The days, both inclusive, on which somebody stands in for a supervisor; one that was ended before it began has none.</summary>
public sealed record Deputyship(string DeputyId, DateOnly From, DateOnly To)
{
    public bool Overlaps(DateOnly from, DateOnly to) => From <= To && From <= to && from <= To;
}
