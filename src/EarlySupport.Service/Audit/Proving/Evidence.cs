using EarlySupport.Domain;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Sealing;
using EarlySupport.Service.Access;
using EarlySupport.Service.Audit.Sealing;
using EarlySupport.Service.Audit.Timelines;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.Audit.Proving;

/// <summary>What an export tells and proves; the seals, which are many, are read while it is written.</summary>
/// <param name="Subject"><c>case</c> or <c>employee</c>, and its id.</param>
/// <param name="Last">The last seal; everything of the subject up to it is in the export.</param>
/// <param name="Summaries">By language.</param>
public sealed record Evidence(
    string Tenant, (string Kind, string Id) Subject, Seal Last, Proofs Proofs, IReadOnlyList<byte[]> Keys, IReadOnlyDictionary<string, Timeline> Summaries);

/// <summary>Gathers evidence, after sealing what was not sealed yet.</summary>
public sealed class EvidenceReader(
    AuditedStreams streams, TimelineReader timelines, LogSealing sealing, EventStoreEngine engine, ILogger<EvidenceReader> log)
{
    /// <summary>Of a case with its whole path, as its timeline has it.</summary>
    public async Task<Told<Evidence>> OfCaseAsync(string tenant, string caseId, CancellationToken ct) =>
        await streams.OfCaseAsync(tenant, caseId, ct) is { } audited
            ? await OfAsync(tenant, ("case", caseId), audited, language => timelines.OfCaseAsync(tenant, caseId, Withholding.Nothing, language, ct), ct)
            : new Refusal(RefusalCodes.CaseUnknown, []);

    /// <summary>Of a person: absences, alerts, cases of every kind.</summary>
    public async Task<Told<Evidence>> OfPersonAsync(string tenant, string employeeId, CancellationToken ct) =>
        await streams.OfPersonAsync(tenant, employeeId, ct) is { } audited
            ? await OfAsync(tenant, ("employee", employeeId), audited, language => timelines.OfPersonAsync(tenant, employeeId, Withholding.Nothing, language, ct), ct)
            : new Refusal(RefusalCodes.EmployeeUnknown, []);

    private async Task<Told<Evidence>> OfAsync(
        string tenant, (string, string) subject, Audited audited, Func<string, Task<Told<Timeline>>> timeline, CancellationToken ct)
    {
        if (await SealAsync(ct) is not { } last)
            return new Refusal(RefusalCodes.SealingNotPossible, []);
        var proofs = await engine.Proofs.OfStreamsAsync(tenant, audited.Streams, last, ct);
        if (proofs.Differs is { } number)
            return new Refusal(RefusalCodes.HistoryDiffers, [new("sequenceNumber", number)]);
        var summaries = new Dictionary<string, Timeline>();
        foreach (var language in RefusalSentences.Languages)
            summaries[language] = (await timeline(language)).Value!;
        return new Evidence(tenant, subject, last, proofs, await engine.Proofs.KeysAsync(ct), summaries);
    }

    private async Task<Seal?> SealAsync(CancellationToken ct)
    {
        try
        {
            return await sealing.SealAllAsync(ct);
        }
        catch (Exception problem) when (problem is SealingRefusedException or InvalidOptionException)
        {
            log.LogError(problem, "Evidence was asked for, and the log is not sealed.");
            return null;
        }
    }
}
