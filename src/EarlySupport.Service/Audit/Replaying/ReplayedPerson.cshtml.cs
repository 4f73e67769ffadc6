using EarlySupport.Service.Access;
using EarlySupport.Service.Audit.Timelines;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Audit.Replaying;

/// <summary>A person as they stood at a moment: absences, alerts, and cases of every kind.</summary>
[Needs("read-history")]
public sealed class ReplayedPersonPage(Replaying replaying) : ReplayedPage(replaying)
{
    [FromRoute]
    public string EmployeeId { get; set; } = "";

    public override string Address => $"/audit/people/{EmployeeId}";

    public override string Evidence => $"/api/employees/{EmployeeId}/evidence";

    protected override Task<Told<Timeline>> TimelineAsync(string tenant, CancellationToken ct) =>
        Read.Timelines.OfPersonAsync(tenant, EmployeeId, Read.Access.Shows, Read.Words.Language, ct);

    protected override Task<Told<Replay>> ReplayAsync(string tenant, AsOf asOf, CancellationToken ct) =>
        Read.Replays.OfPersonAsync(tenant, EmployeeId, asOf, Read.Access.Shows, ct);
}
