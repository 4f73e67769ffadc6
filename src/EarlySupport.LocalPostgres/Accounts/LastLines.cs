namespace EarlySupport.LocalPostgres.Accounts;

/// <summary>The end of what a program wrote, for an error message.</summary>
internal static class LastLines
{
    private const int Count = 12;

    internal static string Of(string text) => string.Join('\n', text.Trim().Split('\n').TakeLast(Count));

    internal static string OfFile(string file) => File.Exists(file) ? $"The end of {file}:\n{Of(File.ReadAllText(file))}" : $"{file} was not written.";
}
