namespace EarlySupport.Service.Tests.Design;

/// <summary>The source that these tests were built from.</summary>
internal static class SourceFolder
{
    public static string Root { get; } = Find();

    /// <summary>Every folder below, relative to the root, those of builds left out.</summary>
    public static IEnumerable<string> FoldersBelow(string path) => Directory
        .EnumerateDirectories(Path.Combine(Root, path), "*", SearchOption.AllDirectories)
        .Select(folder => Path.GetRelativePath(Root, folder))
        .Where(folder => !folder.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EarlySupport.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has EarlySupport.sln in it.");
    }
}
