namespace EarlySupport.Service.Tests.Support;

/// <summary>One of the organisations in <c>shared/fixtures</c>; its alerts were worked out by a separate implementation of the rules.</summary>
public sealed record Fixture(string Name)
{
    public static Fixture Edges { get; } = new("edges");

    public static Fixture Town { get; } = new("town");

    public string Folder => Path.Combine(Root(), Name);

    public string ExpectedAlerts => Text("expected-alerts");

    public string Text(string kind) => File.ReadAllText(Path.Combine(Folder, $"{kind}.csv"));

    /// <summary>The rows of a file, without the header, split at commas: no value of the fixtures has one.</summary>
    public IReadOnlyList<string[]> Rows(string kind) =>
        [.. Text(kind).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(','))];

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var fixtures = Path.Combine(folder.FullName, "shared", "fixtures");
            if (Directory.Exists(fixtures))
                return fixtures;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has shared/fixtures in it.");
    }
}
