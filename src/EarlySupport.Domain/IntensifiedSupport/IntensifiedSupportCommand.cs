using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport;

/// <summary>What somebody does in intensified support, with the questions that most of it asks.</summary>
public abstract record IntensifiedSupportCommand(string CaseId) : CaseCommand<IntensifiedSupportCase>(CaseId)
{
    /// <summary>The refusal of something that is said to have happened on a day to come; null when it has not.</summary>
    protected static Decision? UnlessHappened(DateOnly day, string field, CaseContext context) => day > context.Today
        ? Decision.Refused(RefusalCodes.DayInTheFuture, ("field", field), ("day", day), ("today", context.Today))
        : null;

    /// <summary>The refusal of a day before the one that it follows or is equal to; null when it is not.</summary>
    protected static Decision? UnlessFrom(DateOnly earliest, DateOnly? day, string field) => day < earliest
        ? Decision.Refused(RefusalCodes.DayBeforeEarlier, ("field", field), ("day", day), ("earliest", earliest))
        : null;

    protected Decision? UnlessUnitKnown(CaseContext context) =>
        context.UnitKnown ? null : Decision.Refused(RefusalCodes.UnitUnknown, ("unitId", NamedUnit!));

    /// <summary>What happens once: the event, nothing where it stands already, and the refusal where something else does.</summary>
    protected static Decision Once(object? standing, object @event, Decision otherwise) =>
        standing is null ? Decision.Of(@event) : standing.Equals(@event) ? Decision.Nothing : otherwise;
}
