using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.Cases;

/// <summary>What somebody does in a case that is there.</summary>
public abstract record CaseCommand<TCase>(string CaseId)
    where TCase : SupportCase, ICaseKind<TCase>
{
    /// <summary>
    /// The version of the case's stream that the actor had before them; null when they do not say. Never by itself a reason to refuse: it
    /// is for telling what changed since, where that is why the command cannot be carried out.
    /// </summary>
    public long? SeenVersion { get; init; }

    /// <summary>The unit it names, which must be one of the organisation's; null where it names none.</summary>
    public virtual string? NamedUnit => null;

    public abstract Decision Decide(TCase known, CaseContext context);

    /// <summary>The refusal of a text that says nothing; null when it says something.</summary>
    protected static Decision? UnlessSaid(PersonalText text, string field) =>
        string.IsNullOrWhiteSpace(text.Text) ? Decision.Refused(RefusalCodes.TextMissing, ("field", field)) : null;

    /// <summary>The refusal of an id that cannot be part of an address; null when it can.</summary>
    protected static Decision? UnlessWellFormed(string id, string field) =>
        Identifier.IsWellFormed(id) ? null : Decision.Refused(RefusalCodes.IdMalformed, ("field", field), ("maximum", Identifier.MaximumLength));

    protected static Decision UsedAlready(string id) => Decision.Refused(RefusalCodes.IdAlreadyUsed, ("id", id));

    /// <summary>Further commands after events that are decided already, each on what those before it left: all of them, or the first refusal.</summary>
    protected static Decision Together(IEnumerable<object> decided, IEnumerable<CaseCommand<TCase>> further, TCase known, CaseContext context)
    {
        List<object> events = [.. decided];
        foreach (var command in further)
        {
            var decision = command.Decide(events.Aggregate(known, TCase.Evolve), context);
            if (decision.Refusal is not null)
                return decision;
            events.AddRange(decision.Events);
        }

        return Decision.Of(events);
    }
}

/// <summary>What deciding in a case needs besides the case.</summary>
/// <param name="Actor">Who acts.</param>
/// <param name="Today">The organisation's business date.</param>
/// <param name="OpenCaseId">The case of this kind that the person has open, this one or another; null when there is none.</param>
/// <param name="UnitKnown">Whether the organisation has the unit that the command names; true where it names none.</param>
public sealed record CaseContext(string Actor, DateOnly Today, string? OpenCaseId, bool UnitKnown = true);
