using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Demo.Stories;

/// <summary>Something that somebody did, so many days after the story began.</summary>
internal sealed record Step(int After, string Actor, string Role, object Command);

/// <summary>Whom a story is about, and whose alert it began with.</summary>
/// <param name="Begins">The day the alert was raised.</param>
internal sealed record Lead(string EmployeeId, string SupervisorId, string UnitId, string AlertId, string RuleId, DateOnly Begins)
{
    public const string Hr = "E00002";

    /// <summary>Who is away for the coming week, and who answers then: the first two of those who lead a unit.</summary>
    public const string Supervisor1 = "E00007";

    public const string Supervisor2 = "E00008";

    public const string Nurse = "TTH-1";
    public const string Physician = "TTH-2";

    public string CaseId => $"varhainen-{AlertId}";

    public string IntensifiedCaseId => $"tehostettu-{AlertId}";

    public string ReturnCaseId => $"paluu-{AlertId}";

    /// <summary>What is written in no case.</summary>
    public PersonalText PersonText(string text) => new(OrganisationChoice.Demo, EmployeeId, text);

    /// <summary>What is written in the early-support case.</summary>
    public PersonalText Text(string text) => PersonText(text).InCase(CaseId);

    public PersonalText IntensifiedText(string text) => PersonText(text).InCase(IntensifiedCaseId);

    public PersonalText ReturnText(string text) => PersonText(text).InCase(ReturnCaseId);

    public DateOnly Day(int after) => Begins.AddDays(after);

    public Step BySupervisor(int after, object command) => new(after, SupervisorId, "supervisor", command);

    public Step ByEmployee(int after, object command) => new(after, EmployeeId, "employee", command);

    public static Step ByHr(int after, object command) => new(after, Hr, "hr", command);

    public static Step ByNurse(int after, object command) => new(after, Nurse, "occupational-health", command);

    public static Step ByPhysician(int after, object command) => new(after, Physician, "occupational-health", command);

    public Participant Employee => new(ParticipantRole.Employee, EmployeeId, null);

    public Participant Supervisor => new(ParticipantRole.Supervisor, SupervisorId, null);
}
