using System.Text.Json.Nodes;
using EarlySupport.Service.Access;

namespace EarlySupport.Service.Privacy.ShowingOwnData;

/// <summary>When the person's record was read, in which role and what for; not by whom (<c>domain.md</c>, "Privacy is part of the domain").</summary>
public sealed class ReadingsData(AccessLog log, OwnDataWords words) : IOwnDataSource
{
    public const string Readings = "access-log";

    public async Task<IReadOnlyList<OwnDataSection>> ReadAsync(OwnDataRequest request, CancellationToken ct) =>
        [new OwnDataSection(Readings, [.. (await log.OfPersonAsync(request.Tenant, request.EmployeeId, ct)).Reverse().Select(row => Entry(row, request.Language))])];

    private OwnDataEntry Entry(OwnAccessRow row, string language) => new(
        words.Text("reading", language), row.On, row.LastAt, null, row.Role, null, new JsonObject { ["part"] = row.Part, ["purpose"] = row.Purpose });
}
