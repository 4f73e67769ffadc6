using EarlySupport.Domain.IntensifiedSupport;

namespace EarlySupport.Domain.Access;

/// <summary>How the actor stands to the person on the day of the act.</summary>
/// <param name="Relations">Without <see cref="Relation.Organisation"/>, which everybody has who asks.</param>
/// <param name="Consents">What the person consents to share that day.</param>
public sealed record Standing(IReadOnlySet<Relation> Relations, IReadOnlySet<ConsentScope> Consents)
{
    /// <summary>To nobody in particular.</summary>
    public static Standing None { get; } = new(new HashSet<Relation>(), new HashSet<ConsentScope>());

    public bool Has(Relation relation) => relation == Relation.Organisation || Relations.Contains(relation);
}

/// <summary>Whether somebody may do an act, on which ground and what for; or why not.</summary>
/// <param name="Relation">On the ground of which it is allowed; null when it is refused.</param>
/// <param name="Purpose">What the access log says; null when nothing of a person is read.</param>
/// <param name="Refusal">Null when it is allowed.</param>
public sealed record AccessDecision(Relation? Relation, Purpose? Purpose, Refusal? Refusal)
{
    /// <summary>What an auditor states, and an operator may.</summary>
    public static IReadOnlySet<Purpose> ToState { get; } =
        new HashSet<Purpose> { Access.Purpose.Audit, Access.Purpose.Complaint, Access.Purpose.Incident, Access.Purpose.DataSubjectRequest };

    /// <summary>The one decision about who may see and do what; every page, endpoint, export and list goes by it.</summary>
    /// <param name="standing">To the person whom it is about; <see cref="Standing.None"/> where it is about nobody.</param>
    /// <param name="stated">The purpose that the actor stated; null when none was.</param>
    public static AccessDecision Of(Act act, Role role, Standing standing, Purpose? stated)
    {
        var grants = act.For(role).ToList();
        if (grants.Count == 0)
            return Refused(RefusalCodes.AccessNotForRole, ("act", act.Name));
        var related = grants.Where(grant => standing.Has(grant.Relation)).ToList();
        if (related.Count == 0)
            return Refused(RefusalCodes.AccessNotRelated);
        if (related.Find(grant => grant.Consent is null || standing.Consents.Contains(grant.Consent.Value)) is not { } ground)
            return Refused(RefusalCodes.AccessWithoutConsent);
        if (ground.NeedsPurpose && act.Part is not null && !(stated is { } given && ToState.Contains(given)))
            return Refused(RefusalCodes.AccessWithoutPurpose);
        return new AccessDecision(ground.Relation, act.Part is null ? null : PurposeOf(act, role, stated), null);
    }

    /// <summary>Whether a part of a person's record that was opened may be shown too.</summary>
    public static bool Shows(RecordPart part, Role role, Standing standing) => part switch
    {
        // What occupational health concludes reaches the employer's side only with consent (domain.md, "Who uses it").
        RecordPart.Statement when role is Role.Supervisor or Role.Hr => standing.Consents.Contains(ConsentScope.Statement),
        RecordPart.OccupationalHealthNotes => role == Role.OccupationalHealth,
        RecordPart.Absences when role == Role.OccupationalHealth => standing.Consents.Contains(ConsentScope.AbsenceHistory),
        RecordPart.EarlySupportMemos when role == Role.OccupationalHealth => standing.Consents.Contains(ConsentScope.EarlySupportMemos),
        RecordPart.NegotiationMemos when role == Role.OccupationalHealth => standing.Consents.Contains(ConsentScope.NegotiationMemos),
        RecordPart.ReturnPlan when role == Role.OccupationalHealth => standing.Consents.Contains(ConsentScope.ReturnPlan),
        _ => true,
    };

    private static Purpose? PurposeOf(Act act, Role role, Purpose? stated) => role switch
    {
        Role.Auditor => stated,
        Role.Employee => Access.Purpose.OwnData,
        Role.OccupationalHealth => Access.Purpose.OccupationalHealthCare,
        Role.Operator => stated ?? (act.Part == RecordPart.AllData ? Access.Purpose.DataSubjectRequest : Access.Purpose.Operation),
        _ => act.Purpose,
    };

    private static AccessDecision Refused(string code, params (string Name, object Value)[] facts) => new(null, null, new Refusal(code, facts));
}
