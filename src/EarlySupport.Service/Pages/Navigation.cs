namespace EarlySupport.Service.Pages;

/// <summary>Where each role finds its work.</summary>
internal static class Navigation
{
    private static readonly Dictionary<string, (string Address, string Key)[]> ByRole = new()
    {
        ["employee"] =
        [
            ("/my", "navigation.my"), ("/my/memos", "navigation.my-memos"), ("/my/consents", "navigation.my-consents"), ("/my/readings", "navigation.my-readings"),
            ("/my/support", "navigation.my-support"),
        ],
        ["occupational-health"] = [("/occupational-health", "navigation.notified")],
        ["supervisor"] = [("/people", "navigation.people"), ("/deputies", "navigation.deputies")],
    };

    /// <summary>Addresses with the keys of their words.</summary>
    public static IReadOnlyList<(string Address, string Key)> Of(string? role) => ByRole.GetValueOrDefault(role ?? "") ?? [];
}
