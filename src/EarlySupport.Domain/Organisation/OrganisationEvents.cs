using EarlySupport.Domain.Privacy;

// Names and shapes are a storage format: events that are written stay as they are. A new shape is a new version beside the old one.
namespace EarlySupport.Domain.Organisation;

/// <param name="TimeZone">IANA name; a day begins and ends for the organisation by it.</param>
/// <param name="GoLive">Crossings before it are history, shown but sent to nobody; null when all are live.</param>
public sealed record OrganisationFounded(string Name, string TimeZone, DateOnly? GoLive);

public sealed record OrganisationRenamed(string Name);

public sealed record TimeZoneChanged(string TimeZone);

public sealed record GoLiveDateSet(DateOnly? GoLive);

public sealed record UnitRegistered(string UnitId, string Name, string Sector);

/// <summary>The unit got another name or sector.</summary>
public sealed record UnitRenamed(string UnitId, string Name, string Sector);

/// <param name="SupervisorId">The closest supervisor from the first day of employment on; null at the top.</param>
public sealed record EmployeeRegistered(
    string EmployeeId,
    PersonalText Name,
    PersonalText? Email,
    string UnitId,
    string? SupervisorId,
    DateOnly EmployedFrom,
    DateOnly? EmployedTo,
    decimal FtePercent);

/// <summary>Name, e-mail, employment or working time read otherwise now; all of them as they should be.</summary>
public sealed record EmployeeDetailsCorrected(
    string EmployeeId, PersonalText Name, PersonalText? Email, DateOnly EmployedFrom, DateOnly? EmployedTo, decimal FtePercent);

/// <param name="From">The first day in the unit.</param>
public sealed record EmployeeMovedToUnit(string EmployeeId, string UnitId, DateOnly From);

/// <summary>Somebody else answers for the employee from a day on; null: nobody, and what would go to a supervisor falls to HR.</summary>
public sealed record SupervisorAssigned(string EmployeeId, string? SupervisorId, DateOnly From);

/// <summary>Somebody stands in for a supervisor on some days.</summary>
/// <param name="EmployeeId">The supervisor.</param>
/// <param name="From">Inclusive; of one supervisor's deputyships only one begins on a day.</param>
/// <param name="To">Inclusive.</param>
public sealed record DeputyNamed(string EmployeeId, string DeputyId, DateOnly From, DateOnly To);

/// <summary>The supervisor answers again before the deputyship's last day.</summary>
/// <param name="From">The first day of the deputyship, by which it is known.</param>
/// <param name="EndedFrom">The first day on which the deputy does not stand in any more; that of the deputyship itself if it never began.</param>
public sealed record DeputyshipEnded(string EmployeeId, string DeputyId, DateOnly From, DateOnly EndedFrom);

/// <summary>Somebody may act in a role from now on.</summary>
/// <param name="PersonId">Employee number; for somebody from outside an id that is given with the first role.</param>
/// <param name="SignInName">The e-mail or subject they sign in with; null where it is as before, or as the organisation's own data says.</param>
public sealed record RoleGranted(string PersonId, GrantedRole Role, PersonalText? SignInName);

/// <summary>Somebody may not act in a role any more.</summary>
public sealed record RoleRevoked(string PersonId, GrantedRole Role);

/// <summary>Who recorded this approved that the person is forgotten. From then on nothing is written about them.</summary>
/// <param name="DueOn">From which day on the person might be forgotten.</param>
public sealed record PersonErasureApproved(string EmployeeId, DateOnly DueOn);

/// <summary>The person's keys are destroyed: name, e-mail and every text about them. Absences, alerts and cases stay, and are nobody's.</summary>
public sealed record PersonErased(string EmployeeId);
