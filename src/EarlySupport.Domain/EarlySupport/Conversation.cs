using EarlySupport.Domain.Cases;
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
    // By value, lists too: what is said a second time in the same words is not a second conversation.
    public bool Equals(Conversation? other) =>
        other is not null
        && (HeldOn, Form, Place, WhyHeld, EmployeeView, SupervisorView, Memo)
            == (other.HeldOn, other.Form, other.Place, other.WhyHeld, other.EmployeeView, other.SupervisorView, other.Memo)
        && Present.SequenceEqual(other.Present) && Themes.SequenceEqual(other.Themes) && TakenTo.SequenceEqual(other.TakenTo);

    public override int GetHashCode() => HashCode.Combine(HeldOn, Form, WhyHeld, Memo);
}
