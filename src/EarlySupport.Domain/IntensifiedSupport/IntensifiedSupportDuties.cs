using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport;

public sealed partial record IntensifiedSupportCase
{
    protected override IEnumerable<Duty> OwnDuties => [.. UnderWay, .. First, .. Approvals, .. Awaited, .. Nearing];

    /// <summary>What must come to an end before the case can.</summary>
    private IEnumerable<Duty> UnderWay =>
    [
        .. Negotiations.Where(n => n.Value.IsToCome).Select(n => OfHr(DutyKind.Negotiation, n.Key, n.Value.Terms.On)),
        .. Decisions.Where(d => d.Value.SettledAs is null).Select(d => new Duty(DutyKind.Decision, d.Key, null, d.Value.Terms.OwnerId, d.Value.Terms.Due)),
        .. WorkTrials.Where(t => t.Value.EndedAs is null)
            .Select(t => new Duty(DutyKind.WorkTrial, t.Key, ParticipantRole.Supervisor, SupervisorId, t.Value.Terms.To)),
        .. Reassignments.Where(r => r.Value.EndedAs is null).Select(r => OfHr(DutyKind.Reassignment, r.Key, null)),
        .. Rehabilitations.Where(r => r.Value.IsUnderWay).Select(r => OfHr(DutyKind.Rehabilitation, r.Key, r.Value.DecidedAs?.To)),
    ];

    private IEnumerable<Duty> First => Negotiations.IsEmpty ? [OfHr(DutyKind.Negotiation, CaseId, null)] : [];

    private IEnumerable<Duty> Approvals => Negotiations.SelectMany(n => n.Value.Awaited.Select(party => party switch
    {
        NegotiationParty.Employee => new Duty(DutyKind.MemoApproval, n.Key, ParticipantRole.Employee, EmployeeId, null),
        NegotiationParty.Employer => new Duty(DutyKind.MemoApproval, n.Key, ParticipantRole.Supervisor, SupervisorId, null),
        _ => new Duty(DutyKind.MemoApproval, n.Key, ParticipantRole.OccupationalHealth, null, null),
    }));

    private IEnumerable<Duty> Awaited => Statements.Where(s => !s.Value.IsDone).Select(s => s.Value.GivenAs is null
        ? new Duty(DutyKind.Statement, s.Key, ParticipantRole.OccupationalHealth, null, s.Value.RequestedAs!.NeededBy)
        : new Duty(DutyKind.DeliveryToKela, s.Key, ParticipantRole.Employee, EmployeeId, s.Value.RequestedAs?.NeededBy));

    private IEnumerable<Duty> Nearing => Consents.Where(c => c.Value is { HasNeared: true, HasEnded: false, WithdrawnOn: null })
        .Select(c => new Duty(DutyKind.Consent, c.Key, ParticipantRole.Employee, EmployeeId, c.Value.Terms.Until));

    private static Duty OfHr(DutyKind kind, string itemId, DateOnly? by) => new(kind, itemId, ParticipantRole.Hr, null, by);
}
