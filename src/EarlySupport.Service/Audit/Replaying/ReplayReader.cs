using EarlySupport.Domain;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Policies;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Access;
using EarlySupport.Service.Audit.Timelines;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Audit.Replaying;

/// <summary>Makes cases and persons anew as they stood at a moment, from their streams.</summary>
public sealed class ReplayReader(AuditedStreams streams, IEventStore store, BusinessClock clock)
{
    public async Task<Told<Replay>> OfCaseAsync(string tenant, string caseId, AsOf asOf, Func<RecordPart, bool> shows, CancellationToken ct) =>
        await streams.OfCaseAsync(tenant, caseId, ct) is { } audited
            ? await OfCaseAsync(tenant, caseId, audited, asOf, shows, ct)
            : new Told<Replay>(null, new Refusal(RefusalCodes.CaseUnknown, []));

    public async Task<Told<Replay>> OfPersonAsync(string tenant, string employeeId, AsOf asOf, Func<RecordPart, bool> shows, CancellationToken ct) =>
        await streams.OfPersonAsync(tenant, employeeId, ct) is { } audited
            ? await OfPersonAsync(tenant, audited, asOf, shows, ct)
            : new Told<Replay>(null, new Refusal(RefusalCodes.EmployeeUnknown, []));

    /// <exception cref="InvalidOptionException">The first moment is after the second.</exception>
    public async Task<Told<Difference>> OfCaseAsync(string tenant, string caseId, AsOf from, AsOf to, Func<RecordPart, bool> shows, string language, CancellationToken ct)
    {
        if (await streams.OfCaseAsync(tenant, caseId, ct) is not { } audited)
            return new Refusal(RefusalCodes.CaseUnknown, []);
        var (before, after) = (await OfCaseAsync(tenant, caseId, audited, from, shows, ct), await OfCaseAsync(tenant, caseId, audited, to, shows, ct));
        return (before.Refusal ?? after.Refusal) is { } refusal
            ? refusal
            : await BetweenAsync(tenant, before.Value!, after.Value!, audited.Organisation, shows, language, ct);
    }

    /// <exception cref="InvalidOptionException">The first moment is after the second.</exception>
    public async Task<Told<Difference>> OfPersonAsync(string tenant, string employeeId, AsOf from, AsOf to, Func<RecordPart, bool> shows, string language, CancellationToken ct)
    {
        if (await streams.OfPersonAsync(tenant, employeeId, ct) is not { } audited)
            return new Refusal(RefusalCodes.EmployeeUnknown, []);
        var (before, after) = (await OfPersonAsync(tenant, audited, from, shows, ct), await OfPersonAsync(tenant, audited, to, shows, ct));
        return await BetweenAsync(tenant, before, after, audited.Organisation, shows, language, ct);
    }

    private async Task<Told<Replay>> OfCaseAsync(string tenant, string caseId, Audited audited, AsOf asOf, Func<RecordPart, bool> shows, CancellationToken ct)
    {
        var kind = audited.Kind!.Value;
        if (!shows(Withholding.PartOf(kind)))
            return new Refusal(RefusalCodes.AccessWithoutConsent, []);
        var events = await asOf.ReadAsync(store, tenant, [kind.StreamId(caseId)], audited.Organisation, ct);
        if (events.Count == 0)
            return new Refusal(RefusalCodes.CaseNotOpenedYet, [("caseId", caseId)]);
        return events[^1].Version < asOf.Version
            ? new Told<Replay>(null, new Refusal(RefusalCodes.CaseVersionUnknown,
                [("caseId", caseId), ("version", asOf.Version), ("newest", events[^1].Version)]))
            : Replay.OfCase(kind, Withholding.From(events, shows), Day(asOf, events, audited.Organisation));
    }

    private async Task<Replay> OfPersonAsync(string tenant, Audited audited, AsOf asOf, Func<RecordPart, bool> shows, CancellationToken ct)
    {
        var events = await asOf.ReadAsync(store, tenant, audited.Streams, audited.Organisation, ct);
        return Replay.OfPerson(audited, Withholding.From(events, shows), Day(asOf, events, audited.Organisation));
    }

    private DateOnly Day(AsOf asOf, IReadOnlyList<RecordedEvent> events, OrganisationSettings organisation) =>
        organisation.DayAt(asOf.RecordedUpTo(organisation) ?? (!asOf.IsNow && events is [.., var last] ? last.RecordedAt : clock.GetUtcNow()));

    private async Task<Difference> BetweenAsync(
        string tenant, Replay from, Replay to, OrganisationSettings organisation, Func<RecordPart, bool> shows, string language, CancellationToken ct)
    {
        var between = to.Events.ExceptBy(from.Events.Select(e => e.Id), e => e.Id).ToList();
        if (from.Events.Count + between.Count > to.Events.Count)
            throw new InvalidOptionException("from", $"{from.SequenceNumber}", $"a moment up to the one it is compared with, {to.SequenceNumber}");
        var policies = await store.ReadStreamAsync(tenant, Policy.StreamId, null, null, ct);
        return new Difference(
            from.Day, from.SequenceNumber, to.Day, to.SequenceNumber, Difference.Between(from, to),
            Timeline.Of([.. policies, .. between], organisation, shows, language));
    }
}
