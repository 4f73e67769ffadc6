using EarlySupport.Domain.Absences;

namespace EarlySupport.Service.Demo;

/// <summary>An absence before it has an id. Days as in <see cref="Absence"/>.</summary>
internal sealed record Spell(AbsenceKind Kind, DateOnly FirstDay, DateOnly? LastDay, decimal Percent = 100)
{
    public Absence WithId(string id) => new(id, Kind, FirstDay, LastDay, Percent);
}
