using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace EarlySupport.EventStore.Migrations;

/// <summary>
/// Where migrations come from: the assembly's embedded <c>.sql</c> files named <c>NNNN-what-it-does.sql</c>, in whatever folder, so that a
/// table's script stands beside what uses it. Numbers are unique in a source; a source is applied whole before the next one.
/// </summary>
/// <param name="Name">Recorded with each script; never changed.</param>
public sealed record MigrationSource(string Name, Assembly Assembly);

internal sealed partial record Migration(string Source, string Number, string Name, string Sql)
{
    /// <summary>SHA-256 of the text with line ends as LF, so that a checkout's line ends are no change.</summary>
    public string Checksum { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.Replace("\r\n", "\n", StringComparison.Ordinal))));

    public static IReadOnlyList<Migration> Of(MigrationSource source)
    {
        var scripts = source.Assembly.GetManifestResourceNames()
            .Select(resource => (resource, name: ScriptName().Match(resource)))
            .Where(found => found.name.Success)
            .Select(found => new Migration(
                source.Name, found.name.Groups["number"].Value, found.name.Groups["name"].Value, Text(source.Assembly, found.resource)))
            .OrderBy(script => script.Number, StringComparer.Ordinal)
            .ToList();
        var twice = scripts.GroupBy(script => script.Number).FirstOrDefault(same => same.Count() > 1);
        return twice is null
            ? scripts
            : throw new InvalidOperationException(
                $"Migrations of {source.Name} share the number {twice.Key}: {string.Join(", ", twice.Select(script => script.Name))}.");
    }

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"(^|\.)(?<number>\d{4})-(?<name>[^.]+)\.sql$")]
    private static partial Regex ScriptName();
}
