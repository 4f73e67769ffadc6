using EarlySupport.Domain.Cases;

namespace EarlySupport.Service.Cases;

/// <summary>Where the page of a case is.</summary>
internal static class CaseAddress
{
    public static string Of(CaseKind kind, string caseId) => kind switch
    {
        CaseKind.IntensifiedSupport => $"/intensified-support/{caseId}",
        CaseKind.ReturnToWork => $"/return-to-work/{caseId}",
        _ => $"/cases/{caseId}",
    };
}
