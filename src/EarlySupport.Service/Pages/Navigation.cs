namespace EarlySupport.Service.Pages;

/// <summary>Where each role finds its work.</summary>
internal static class Navigation
{
    private static readonly Dictionary<string, (string Address, string Key)[]> ByRole = new()
    {
        ["hr"] =
        [
            ("/queue", "navigation.queue"), ("/case-meetings", "navigation.case-meetings"), ("/cases", "navigation.cases"),
            ("/reassignments", "navigation.reassignments"), ("/need-reviews", "navigation.need-reviews"),
            ("/policy", "navigation.policy"), ("/import", "navigation.import"),
        ],
        ["administrator"] =
        [
            ("/organisation", "navigation.organisation"), ("/users", "navigation.users"), ("/retention", "navigation.retention"),
            ("/policy", "navigation.policy"), ("/import", "navigation.import"), ("/dead-letters", "navigation.dead-letters"),
            ("/operation", "navigation.operation"),
        ],
        ["auditor"] = [("/audit", "navigation.audit"), ("/audit/access-log", "navigation.access-log"), ("/audit/verification", "navigation.verification")],
        ["employee"] =
        [
            ("/my", "navigation.my"), ("/my/memos", "navigation.my-memos"), ("/my/consents", "navigation.my-consents"), ("/my/readings", "navigation.my-readings"),
            ("/my/support", "navigation.my-support"),
        ],
        ["occupational-health"] =
        [
            ("/occupational-health", "navigation.notified"), ("/occupational-health/statements", "navigation.statements"), ("/negotiations", "navigation.negotiations"),
        ],
        ["supervisor"] = [("/people", "navigation.people"), ("/deputies", "navigation.deputies")],
    };

    /// <summary>Addresses with the keys of their words.</summary>
    public static IReadOnlyList<(string Address, string Key)> Of(string? role) => ByRole.GetValueOrDefault(role ?? "") ?? [];
}
