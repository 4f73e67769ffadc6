using EarlySupport.Service.Access;
using EarlySupport.Service.Audit.Timelines;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Audit.Replaying;

/// <summary>A case as it stood at a moment of its path, from its opening on.</summary>
[Needs("read-history")]
public sealed class ReplayedCasePage(Replaying replaying) : ReplayedPage(replaying)
{
    [FromRoute]
    public string CaseId { get; set; } = "";

    public override string Address => $"/audit/cases/{CaseId}";

    public override string Evidence => $"/api/cases/{CaseId}/evidence";

    protected override Task<Told<Timeline>> TimelineAsync(string tenant, CancellationToken ct) =>
        Read.Timelines.OfCaseAsync(tenant, CaseId, Read.Access.Shows, Read.Words.Language, ct);

    protected override Task<Told<Replay>> ReplayAsync(string tenant, AsOf asOf, CancellationToken ct) =>
        Read.Replays.OfCaseAsync(tenant, CaseId, asOf, Read.Access.Shows, ct);

    protected override IReadOnlyList<TimelineEntry> MomentsOf(IReadOnlyList<TimelineEntry> entries) =>
        [.. entries.SkipWhile(entry => !entry.Stream.EndsWith($"-{CaseId}", StringComparison.Ordinal))];
}
