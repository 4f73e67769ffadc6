namespace EarlySupport.Browser.Tests;

/// <summary>Where Chromium is. A machine that nobody watches must have it; elsewhere what needs it is skipped, and says so.</summary>
internal static class Chromium
{
    private const string Missing = "Install Debian's package chromium-headless-shell or chromium, in which the pages are tried.";

    // The shell is the same without the browser's own windows, and takes less time.
    public static string? Path { get; } =
        ((string[])["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]).FirstOrDefault(File.Exists);

    public static string? Skip { get; } = Path is null && Environment.GetEnvironmentVariable("CI") != "true" ? Missing : null;
}

public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Skip;
}

public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Skip;
}
