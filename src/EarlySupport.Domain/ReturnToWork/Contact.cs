using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.ReturnToWork;

/// <summary>A contact during a long absence as it is written down.</summary>
/// <param name="HeldOn">In the organisation's calendar.</param>
/// <param name="With">The employee, somebody of the employer, and whoever else took part.</param>
public sealed record Contact(DateOnly HeldOn, ConversationForm Form, IReadOnlyList<Participant> With, PersonalText Memo)
{
    /// <summary>In how many days after the opening, a contact or a relapse the next contact is due, while there is neither plan nor return.</summary>
    public const int WithinDays = 30;

    // By value, the list too: what is said a second time in the same words is not a second contact.
    public bool Equals(Contact? other) =>
        other is not null && (HeldOn, Form, Memo) == (other.HeldOn, other.Form, other.Memo) && With.SequenceEqual(other.With);

    public override int GetHashCode() => HashCode.Combine(HeldOn, Form, Memo);
}
