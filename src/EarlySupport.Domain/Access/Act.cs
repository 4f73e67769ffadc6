using EarlySupport.Domain.IntensifiedSupport;

namespace EarlySupport.Domain.Access;

/// <summary>
/// Something that can be done with the service, and who may: the whole of it is in <c>Acts.cs</c>. Who is not named may not. Several grants
/// of a role are alternatives.
/// </summary>
/// <param name="Name">Stands in the access log: a storage format.</param>
/// <param name="Part">What of a person is read by it; null where nothing is.</param>
/// <param name="Purpose">Why, unless the grant or the auditor says otherwise.</param>
public sealed record Act(string Name, RecordPart? Part, Purpose? Purpose, IReadOnlyList<Grant> Grants)
{
    public IEnumerable<Grant> For(Role role) => Grants.Where(grant => grant.Role == role);
}

/// <summary>What a role may on the ground of how somebody stands to the person that day.</summary>
/// <param name="Consent">What the person must have consented to share, besides the relation; null where it is not asked.</param>
public sealed record Grant(Role Role, Relation Relation, ConsentScope? Consent = null)
{
    /// <summary>An auditor reads nothing without saying what for.</summary>
    public bool NeedsPurpose => Role == Role.Auditor;
}
