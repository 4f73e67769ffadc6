using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.IntensifiedSupport.Negotiations;
using EarlySupport.Service.IntensifiedSupport.Statements;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.IntensifiedSupport;

/// <summary>An intensified-support case: what is to be done, and everything in it that its reader may see.</summary>
[Needs("read-intensified-support")]
public sealed class CaseShownPage(
    CasePages pages, StatementDeadlines deadlines, PersonNames names, UnitList units, AccessCheck access, RequestCaller callers)
    : CaseShown<IntensifiedSupportPage>(CaseKind.IntensifiedSupport, pages, names, access, callers)
{
    private Dictionary<string, string> unitNames = [];

    public string Unit(string unitId) => unitNames.GetValueOrDefault(unitId, unitId);

    /// <summary>Whether the memo waits for the reader's approval.</summary>
    public bool Awaits(WrittenNegotiation held) => OwnParty.Awaits(held, OwnParty.Of(Role), Actor);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Case = await deadlines.TellAsync(Tenant, Case, ct);
        if (Case.Reassignments.Count > 0 || Case.WorkTrials.Count > 0)
            unitNames = (await units.FindAsync(Tenant, ct)).ToDictionary(unit => unit.UnitId, unit => unit.Name);
    }

    protected override IEnumerable<string> People() =>
        from negotiation in Case.Negotiations
        from person in negotiation.Invited.Concat(negotiation.Held?.Present ?? []).Select(p => p.PersonId)
            .Concat(negotiation.Held?.Decisions.Select(d => (string?)d.OwnerId) ?? [])
        where person is not null
        select person;
}
