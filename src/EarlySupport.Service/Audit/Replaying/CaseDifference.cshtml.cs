using EarlySupport.Service.Access;
using EarlySupport.Service.Language;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Audit.Replaying;

/// <summary>Two moments of a case.</summary>
[Needs("read-history")]
public sealed class CaseDifferencePage(Replaying replaying, FieldWords fieldWords, PageWords words) : DifferencePage(replaying, fieldWords, words)
{
    [FromRoute]
    public string CaseId { get; set; } = "";

    public override string Back => $"/audit/cases/{CaseId}";

    protected override Task<Told<Difference>> ReadAsync(string tenant, AsOf from, AsOf to, CancellationToken ct) =>
        Read.Replays.OfCaseAsync(tenant, CaseId, from, to, Read.Access.Shows, Read.Words.Language, ct);
}
