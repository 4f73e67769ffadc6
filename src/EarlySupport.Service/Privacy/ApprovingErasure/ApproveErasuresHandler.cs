using EarlySupport.Domain;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.ApprovingErasure;
using EarlySupport.Domain.Privacy.Erasing;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Privacy.Erasing;

namespace EarlySupport.Service.Privacy.ApprovingErasure;

public static class ApproveErasuresHandler
{
    /// <summary>All of them, or none: each in its own stream, with the message that carries it out. A person is erased with their cases.</summary>
    public static async Task<Outcome> HandleAsync(ApproveErasures command, IEventSession session, KeptRecords records, CancellationToken ct)
    {
        var kept = await records.FindAsync(session.Caller.Tenant, ct);
        var byId = kept.Records.ToDictionary(record => record.RecordId);
        var asked = command.RecordIds.Select(id => byId.GetValueOrDefault(id)).ToList();
        List<Approval> approvals = [];
        foreach (var id in command.RecordIds.Concat(asked.SelectMany(record => record?.Cases ?? []).Select(record => record.RecordId)).Distinct())
        {
            var record = byId.GetValueOrDefault(id);
            var decision = ApproveErasures.Decide(id, record, kept.Retention, kept.Today);
            if (decision.Events.Count > 0)
                decision = await StandingAsync(session, record!, decision, approvals, ct);
            if (decision.Refusal is not null)
                return Outcome.Of(decision);
        }

        foreach (var approval in approvals)
        {
            session.Append(approval.StreamType, approval.StreamId, approval.Version, approval.Events);
            session.Send(approval.Follows);
        }

        return new Outcome([.. approvals.SelectMany(approval => approval.Events)], null);
    }

    // The list may be older than the stream: what was approved or reopened meanwhile is seen here.
    private static async Task<Decision> StandingAsync(
        IEventSession session, KeptRecord record, Decision decision, List<Approval> approvals, CancellationToken ct)
    {
        if (record.CaseId is not { } caseId)
        {
            var person = await session.LoadEmployeeAsync(record.EmployeeId, ct);
            if (person.State?.Erasure == Erasure.None)
                approvals.Add(new Approval(EmployeeStream.StreamType, person.StreamId, person.Version, decision.Events, new ErasePerson(record.EmployeeId)));
            return decision;
        }

        var kind = FieldName.Parse<CaseKind>(FieldName.Of(record.Class));
        var known = await session.LoadCaseAsync(kind, caseId, ct);
        if (known.State.State == CaseState.Open)
            return Decision.Refused(RefusalCodes.ErasureHeldByOpenCase, ("recordId", record.RecordId), ("caseId", caseId));
        if (known.State.Erasure == Erasure.None)
            approvals.Add(new Approval(kind.StreamType(), known.StreamId, known.Version, decision.Events, new EraseCase(record.EmployeeId, caseId, kind)));
        return decision;
    }

    private sealed record Approval(string StreamType, string StreamId, long Version, IReadOnlyCollection<object> Events, object Follows);
}
