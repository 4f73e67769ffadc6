namespace EarlySupport.Domain.Organisation.RegisteringUnit;

/// <summary>Units as they should read now; those that already do are left alone.</summary>
public sealed record RegisterUnits(IReadOnlyList<Unit> Units)
{
    /// <param name="known">The unit as it stands; null when it is new.</param>
    public static Decision Decide(Unit? known, Unit unit)
    {
        if (known is null)
            return Decision.Of(new UnitRegistered(unit.UnitId, unit.Name, unit.Sector));
        return known == unit ? Decision.Nothing : Decision.Of(new UnitRenamed(unit.UnitId, unit.Name, unit.Sector));
    }
}

public static class UnitStream
{
    public const string StreamType = "unit";

    public static string StreamId(string unitId) => $"unit-{unitId}";

    public static Unit? Evolve(Unit? state, object @event) => @event switch
    {
        UnitRegistered e => new Unit(e.UnitId, e.Name, e.Sector),
        UnitRenamed e => new Unit(e.UnitId, e.Name, e.Sector),
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is not an event of a unit."),
    };
}
