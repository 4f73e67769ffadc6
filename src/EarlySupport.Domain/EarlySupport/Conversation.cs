using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.EarlySupport;

/// <summary>A conversation as it is written down (<c>domain.md</c>, "What is written down, and how it is called").</summary>
/// <param name="HeldOn">The day it was held, in the organisation's calendar.</param>
/// <param name="Place">Null where there was none, or nobody wrote it down.</param>
/// <param name="EmployeeView">Null where it was not written down; so is the supervisor's.</param>
public sealed record Conversation(
    DateOnly HeldOn,
    ConversationForm Form,
    PersonalText? Place,
    IReadOnlyList<Participant> Present,
    CaseReason WhyHeld,
    IReadOnlyList<Theme> Themes,
    PersonalText? EmployeeView,
    PersonalText? SupervisorView,
    PersonalText Memo,
    IReadOnlyList<TakenTo> TakenTo)
{
    /// <summary>Whether it was the employee and somebody of the employer who talked.</summary>
    public bool HasBothSides() =>
        Present.Any(p => p.Role == ParticipantRole.Employee) && Present.Any(p => p.Role is ParticipantRole.Supervisor or ParticipantRole.Hr);

    // By value, lists too: what is said a second time in the same words is not a second conversation.
    public bool Equals(Conversation? other) =>
        other is not null
        && (HeldOn, Form, Place, WhyHeld, EmployeeView, SupervisorView, Memo)
            == (other.HeldOn, other.Form, other.Place, other.WhyHeld, other.EmployeeView, other.SupervisorView, other.Memo)
        && Present.SequenceEqual(other.Present) && Themes.SequenceEqual(other.Themes) && TakenTo.SequenceEqual(other.TakenTo);

    public override int GetHashCode() => HashCode.Combine(HeldOn, Form, WhyHeld, Memo);
}

/// <param name="PersonId">Employee number, or what somebody from outside signs in with; null for somebody who never will, and cannot approve.</param>
/// <param name="Name">Sealed with the key of the employee whom the case is about.</param>
public sealed record Participant(ParticipantRole Role, string? PersonId, PersonalText? Name);

/// <summary>What was agreed: one measure, who sees to it, and by when.</summary>
/// <param name="OwnerId">Employee number.</param>
/// <param name="Due">Inclusive: it is overdue from the day after.</param>
public sealed record MeasureTerms(string MeasureId, MeasureKind Kind, PersonalText What, string OwnerId, DateOnly Due);
