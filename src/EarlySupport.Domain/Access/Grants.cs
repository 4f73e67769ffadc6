using EarlySupport.Domain.IntensifiedSupport;

namespace EarlySupport.Domain.Access;

/// <summary>What acts grant, in the words of the table of acts.</summary>
public static class Grants
{
    public static readonly Grant Hr = new(Role.Hr, Relation.Organisation);

    public static readonly Grant Self = new(Role.Employee, Relation.Self);

    public static readonly Grant Referred = new(Role.OccupationalHealth, Relation.Referred);

    public static readonly Grant Auditor = new(Role.Auditor, Relation.Organisation);

    public static readonly Grant Administrator = new(Role.Administrator, Relation.Organisation);

    /// <summary>Whoever types the program's commands on the machine.</summary>
    public static readonly Grant Operator = new(Role.Operator, Relation.Organisation);

    /// <summary>A supervisor's people, down the line of command, and those of whom the supervisor deputises for.</summary>
    public static IReadOnlyList<Grant> OwnPeople { get; } = [new(Role.Supervisor, Relation.Line), new(Role.Supervisor, Relation.Deputy)];

    /// <summary>What is about nobody.</summary>
    public static IReadOnlyList<Grant> Everybody { get; } =
        [.. Enum.GetValues<Role>().Where(role => role != Role.Operator).Select(role => new Grant(role, Relation.Organisation))];

    /// <summary>Occupational health, with the person's consent to share this.</summary>
    public static Grant Consented(ConsentScope scope) => new(Role.OccupationalHealth, Relation.Referred, scope);
}
