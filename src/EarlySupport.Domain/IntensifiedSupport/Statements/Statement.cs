namespace EarlySupport.Domain.IntensifiedSupport.Statements;

/// <param name="RequestedAs">Null where occupational health gave it on a referral, without being asked.</param>
/// <param name="GivenAs">Null while it is waited for; so is the delivery.</param>
public sealed record Statement(StatementRequested? RequestedAs, StatementGiven? GivenAs, StatementDeliveredToKela? DeliveredAs, bool IsOverdue)
{
    public StatementPurpose Purpose => RequestedAs?.Purpose ?? GivenAs!.Purpose;

    public bool IsForKela => Purpose == StatementPurpose.Fi90;

    /// <summary>One that Kela waits for is when Kela has it.</summary>
    public bool IsDone => IsForKela ? DeliveredAs is not null : GivenAs is not null;

    /// <summary>The first day on which it was asked for or given: thresholds reached long before are not what it is about.</summary>
    public DateOnly Since => RequestedAs?.RequestedOn ?? GivenAs!.GivenOn;
}
