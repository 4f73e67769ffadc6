using System.ComponentModel;
using EarlySupport.Domain.Cases;

// What is sent with the commands that cases of every kind take. Texts are the person's: they are sealed where they are stored.
namespace EarlySupport.Service.Cases;

internal sealed record PresentBody(
    ParticipantRole Role,
    [property: Description("Employee number, or what somebody from outside signs in with; without one they cannot approve the memo.")] string? PersonId = null,
    string? Name = null)
{
    public Participant ToParticipant(AboutPerson person) => new(Role, PersonId, person.TextOrNone(Name));
}

internal record MeasureBody(
    MeasureKind Kind,
    string What,
    [property: Description("Employee number of who sees to it.")] string OwnerId,
    [property: Description("Inclusive.")] DateOnly Due,
    string? MeasureId = null)
{
    public MeasureTerms ToTerms(AboutPerson person) => new(MeasureId ?? NewId.Make(), Kind, person.Text(What), OwnerId, Due);
}

internal sealed record AgreedMeasureBody(
    MeasureKind Kind, string What, string OwnerId, DateOnly Due, string? MeasureId = null, long? Version = null) : MeasureBody(Kind, What, OwnerId, Due, MeasureId);

internal sealed record CompletionBody(DateOnly CompletedOn, long? Version = null);

internal sealed record RemarkBody(string Remark, [property: Description("The conversation, negotiation or contact it is about; null for the case.")] string? ConversationId = null, string? RemarkId = null, long? Version = null);

internal sealed record WhyBody(string Why, long? Version = null);

internal sealed record ClosingBody(
    CaseOutcome Outcome,
    [property: Description("With the outcome partly, and only then: the share of full working time, above 0 and below 100.")] decimal? SharePercent = null,
    long? Version = null);

internal sealed record FollowUpBody(DateOnly On, string? FollowUpId = null, long? Version = null);

internal sealed record HoldingBody(DateOnly HeldOn, string Memo, long? Version = null);
