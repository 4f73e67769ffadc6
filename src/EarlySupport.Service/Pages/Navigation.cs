namespace EarlySupport.Service.Pages;

/// <summary>Where each role finds its work.</summary>
internal static class Navigation
{
    private static readonly Dictionary<string, (string Address, string Key)[]> ByRole = new()
    {
        ["supervisor"] = [("/people", "navigation.people"), ("/deputies", "navigation.deputies")],
    };

    /// <summary>Addresses with the keys of their words.</summary>
    public static IReadOnlyList<(string Address, string Key)> Of(string? role) => ByRole.GetValueOrDefault(role ?? "") ?? [];
}
