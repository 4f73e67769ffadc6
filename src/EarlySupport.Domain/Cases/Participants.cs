using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.Cases;

/// <param name="PersonId">Employee number, or what somebody from outside signs in with; null for somebody who never will, and cannot approve.</param>
/// <param name="Name">Sealed with the key of the employee whom the case is about.</param>
public sealed record Participant(ParticipantRole Role, string? PersonId, PersonalText? Name);

/// <summary>The sides that come to an agreement.</summary>
public static class Participants
{
    public static bool OfEmployer(this ParticipantRole role) =>
        role is ParticipantRole.Supervisor or ParticipantRole.Hr or ParticipantRole.WorkAbilityCoordinator;

    public static bool OfOccupationalHealth(this ParticipantRole role) => role is ParticipantRole.OccupationalHealth
        or ParticipantRole.OccupationalHealthNurse or ParticipantRole.OccupationalPhysician or ParticipantRole.OtherOccupationalHealthExpert;

    /// <summary>Whether the employee and somebody of the employer are among them.</summary>
    public static bool HaveBothSides(this IReadOnlyList<Participant> present) =>
        present.Any(p => p.Role == ParticipantRole.Employee) && present.Any(p => p.Role.OfEmployer());
}
