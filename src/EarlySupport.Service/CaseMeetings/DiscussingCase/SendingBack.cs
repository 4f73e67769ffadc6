using EarlySupport.Domain;
using EarlySupport.Domain.CaseMeetings.DiscussingCase;
using EarlySupport.Domain.CaseMeetings.HrQueue;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.DecidingInCaseMeeting;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.OpeningCase;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.CaseMeetings.DiscussingCase;

/// <summary>What a meeting decides goes back to the case in the same transaction: the minutes and the case never disagree.</summary>
public sealed class SendingBack(CasesGoingOn cases, CaseContexts contexts, OrganisationReader organisations)
{
    public async Task<Outcome> DiscussAsync(DiscussCase command, IEventSession session, CancellationToken ct)
    {
        var tenant = session.Caller.Tenant;
        var organisation = await organisations.SettingsAsync(tenant, ct);
        var meeting = await CaseMeetingHandler.LoadAsync(session, command.MeetingId, ct);
        var item = meeting.State.Item(command.ItemId);
        // What had no case may have one by now.
        var caseId = meeting.State.Discussed.GetValueOrDefault(command.ItemId)?.CaseId ?? item?.CaseId
            ?? (item is null ? null : await cases.FurthestOpenAsync(tenant, item.EmployeeId, ct)) ?? command.NewCaseId;
        command = command with { Decided = command.Decided.InCase(caseId) };
        var decision = command.Decide(meeting.State, caseId, contexts.Today(organisation));
        if (decision.Events.Count > 0 && await SendBackAsync(command, item!, caseId, session, organisation, ct) is { } refusal)
            return new DecidedCaseMeeting(command.MeetingId, meeting.Version, null, [], refusal);
        return CaseMeetingHandler.Record(session, command.MeetingId, meeting, decision, caseId);
    }

    /// <returns>Why the case does not take it; null when it does.</returns>
    private async Task<Refusal?> SendBackAsync(
        DiscussCase command, QueueItem item, string caseId, IEventSession session, OrganisationSettings organisation, CancellationToken ct)
    {
        var tenant = session.Caller.Tenant;
        var refusal = await cases.KindOfAsync(tenant, caseId, ct) switch
        {
            null => await InNewCaseAsync(command, item, session, ct),
            CaseKind.EarlySupport => await InCaseAsync<EarlySupportCase>(command, caseId, session, organisation, ct),
            CaseKind.IntensifiedSupport => await InCaseAsync<IntensifiedSupportCase>(command, caseId, session, organisation, ct),
            CaseKind.ReturnToWork => await InCaseAsync<ReturnToWorkCase>(command, caseId, session, organisation, ct),
            var kind => throw new InvalidOperationException($"No case of kind {kind} takes decisions of a meeting."),
        };
        return refusal?.Code is RefusalCodes.CaseClosed or RefusalCodes.CaseEscalated && await cases.FurthestOpenAsync(tenant, item.EmployeeId, ct) is { } open
            ? Decision.Refused(RefusalCodes.CaseGoesOnElsewhere, ("caseId", caseId), ("goesOnIn", open)).Refusal
            : refusal;
    }

    private async Task<Refusal?> InCaseAsync<TCase>(
        DiscussCase command, string caseId, IEventSession session, OrganisationSettings organisation, CancellationToken ct)
        where TCase : SupportCase, ICaseKind<TCase>
    {
        var loaded = await DecidingCases.LoadAsync<TCase>(session, caseId, ct);
        var decided = Decided<TCase>(command, caseId).Decide(loaded.State, new CaseContext(session.Caller.Actor, contexts.Today(organisation), caseId));
        return DecidingCases.Record(session, caseId, loaded, decided, organisation, contexts.Today(organisation)).Refusal;
    }

    // For its alerts, or out of concern; an alert stays in the case that it belongs to, also when that has ended.
    private async Task<Refusal?> InNewCaseAsync(DiscussCase command, QueueItem item, IEventSession session, CancellationToken ct)
    {
        var open = new OpenEarlySupport(command.NewCaseId, item.EmployeeId, CaseReason.Concern, [.. item.Reasons.Select(r => r.AlertId()).OfType<string>()]);
        var (context, organisation) = await contexts.OfAsync(session.Caller.Tenant, open, ct);
        string[] free = [.. open.AlertIds.Where(id => context.Alerts.GetValueOrDefault(id) is null)];
        open = open with { AlertIds = free, Reason = free.Length > 0 ? CaseReason.Alerts : CaseReason.Concern };
        var opened = open.Decide(EarlySupportCase.None, context);
        if (opened.Refusal is not null)
            return opened.Refusal;
        var decided = Decided<EarlySupportCase>(command, open.CaseId).Decide(
            opened.Events.Aggregate(EarlySupportCase.None, EarlySupportCase.Evolve),
            new CaseContext(session.Caller.Actor, contexts.Today(organisation), open.CaseId));
        var loaded = await DecidingCases.LoadAsync<EarlySupportCase>(session, open.CaseId, ct);
        var all = decided.Refusal is null ? Decision.Of([.. opened.Events, .. decided.Events]) : decided;
        return DecidingCases.Record(session, open.CaseId, loaded, all, organisation, contexts.Today(organisation)).Refusal;
    }

    private static DecideInCaseMeeting<TCase> Decided<TCase>(DiscussCase command, string caseId)
        where TCase : SupportCase, ICaseKind<TCase> =>
        new(caseId, command.MeetingId, command.ItemId, new MeasureTerms(command.MeasureId, MeasureKind.Other, command.Decided, command.OwnerId, command.Due));
}
