using EarlySupport.EventStore.Sealing;

namespace EarlySupport.Service.Tests.Support;

/// <summary>A file with a key that seals, in a folder of its own that goes with the test's process.</summary>
public sealed class SealKeyFile
{
    public SealKeyFile() => File.WriteAllText(Path, SealKey.Generate().ToPem());

    public string Path { get; } = System.IO.Path.Combine(Directory.CreateTempSubdirectory("early-support-seal-").FullName, "seal-key.pem");

    /// <summary>The one that seals now.</summary>
    public SealKey Current => SealKey.Read(File.ReadAllText(Path))[0];

    public string PublicPem => Current.PublicPem();
}
