namespace EarlySupport.EventStore;

/// <summary>SQL that stands in a file beside the code that uses it.</summary>
internal static class SqlFile
{
    /// <param name="name">Folder and file, such as <c>Streams.load-stream.sql</c>.</param>
    public static string Read(string name)
    {
        using var stream = typeof(SqlFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in this assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
