using System.Collections.Concurrent;

namespace EarlySupport.Service.Hosting;

/// <summary>The SQL that stands in a file beside the type that uses it.</summary>
internal static class SqlFile
{
    private static readonly ConcurrentDictionary<(Type, string), string> Read = new();

    /// <param name="name">File name without folder and extension.</param>
    public static string Beside<T>(string name) => Read.GetOrAdd((typeof(T), name), static key =>
    {
        var folder = key.Item1.Namespace!["EarlySupport.Service.".Length..];
        using var stream = key.Item1.Assembly.GetManifestResourceStream($"{folder}.{key.Item2}.sql")
            ?? throw new InvalidOperationException($"{folder}/{key.Item2}.sql is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}
