using EarlySupport.Service.Access;
using EarlySupport.Service.Language;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Audit.Replaying;

/// <summary>Two moments of a person.</summary>
[Needs("read-history")]
public sealed class PersonDifferencePage(Replaying replaying, FieldWords fieldWords, PageWords words) : DifferencePage(replaying, fieldWords, words)
{
    [FromRoute]
    public string EmployeeId { get; set; } = "";

    public override string Back => $"/audit/people/{EmployeeId}";

    protected override Task<Told<Difference>> ReadAsync(string tenant, AsOf from, AsOf to, CancellationToken ct) =>
        Read.Replays.OfPersonAsync(tenant, EmployeeId, from, to, Read.Access.Shows, Read.Words.Language, ct);
}
