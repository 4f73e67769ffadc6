using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Organisation;

namespace EarlySupport.Domain.Privacy.Erasing;

/// <summary>How far forgetting has come.</summary>
public enum Erasure
{
    None,

    /// <summary>Nothing is written any more; the key is about to be destroyed.</summary>
    Approved,
    Done,
}

/// <summary>Follows an approval, as often as it takes: destroys the key of a case's texts, then says so.</summary>
public sealed record EraseCase(string EmployeeId, string CaseId, CaseKind Kind)
{
    public Decision Decide(Erasure known) => known == Erasure.Approved ? Decision.Of(new CaseErased(EmployeeId, CaseId)) : Decision.Nothing;
}

/// <summary>The same for a person: name, e-mail and all other text that is not of a case.</summary>
public sealed record ErasePerson(string EmployeeId)
{
    public Decision Decide(Erasure known) => known == Erasure.Approved ? Decision.Of(new PersonErased(EmployeeId)) : Decision.Nothing;
}
