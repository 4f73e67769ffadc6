using System.Globalization;
using EarlySupport.EventStore.Sealing;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Audit.Sealing;

/// <summary>
/// The key that seals, and what this node remembers outside of the database. <c>Seal:Key</c> is the key itself as PEM (ECDSA, P-256), and
/// <c>Seal:KeyFile</c> a file with it, which is read again for each seal. Where a new key stands first and the one before it below, the new one
/// follows the old. <c>Seal:LastSealFile</c> is where this node notes the last seal it knows of, which must then be there for ever.
/// </summary>
/// <param name="privateFolder">Of the private PostgreSQL, where there is one: there, both files are made unless they are set.</param>
public sealed class SealKeyRing(IConfiguration configuration, string? privateFolder)
{
    private const string KeySetting = "Seal:Key";
    private const string FileSetting = "Seal:KeyFile";

    private readonly Lock one = new();
    private readonly List<SealKey> seen = [];
    private readonly string? file = configuration[FileSetting] ?? InFolder(privateFolder, "seal-key.pem");
    private readonly string? lastSealFile = configuration["Seal:LastSealFile"] ?? InFolder(privateFolder, "last-seal");

    public bool IsSet => configuration[KeySetting] is not null || file is not null;

    /// <summary>First the one to seal with; then those that stand below it or did in this process. Empty where none is set.</summary>
    /// <exception cref="InvalidOptionException">What is set is no key.</exception>
    public IReadOnlyList<SealKey> Held()
    {
        if (!IsSet)
            return [];
        var read = configuration[KeySetting] is { } pem ? Read(KeySetting, "…", pem) : Read(FileSetting, file!, Text());
        lock (one)
        {
            seen.AddRange(read.ExceptBy(seen.Select(key => key.Id), key => key.Id));
            return [.. read.Concat(seen).DistinctBy(key => key.Id)];
        }
    }

    /// <summary>The last seal this node remembers; null where it remembers none.</summary>
    public KnownSeal? LastSeal => lastSealFile is not null && File.Exists(lastSealFile)
        ? Parse(File.ReadAllText(lastSealFile).Trim())
            ?? throw new InvalidOptionException("Seal:LastSealFile", lastSealFile, "a file with a seal as number:hash")
        : null;

    public void Remember(Seal? seal)
    {
        if (seal is not null && lastSealFile is not null)
            SecretFile.Write(lastSealFile, Text(seal.Known));
    }

    /// <summary>Puts a new key before the one in the file; <see cref="DropEarlier"/> follows when it has been taken up.</summary>
    /// <exception cref="InvalidOptionException">The key is not in a file.</exception>
    public void Rotate()
    {
        if (configuration[KeySetting] is not null || file is null)
            throw new InvalidOptionException(FileSetting, file, $"a file to write the new key into; where the key is in {KeySetting}, set the new one there, above the old");
        SecretFile.Write(file, $"{SealKey.Generate().ToPem()}\n{(File.Exists(file) ? File.ReadAllText(file) : "")}");
    }

    public void DropEarlier() => SecretFile.Write(file!, $"{Held()[0].ToPem()}\n");

    /// <summary>A seal as it is noted: <c>number:hash</c>.</summary>
    public static string Text(KnownSeal seal) => $"{seal.Number.ToString(CultureInfo.InvariantCulture)}:{seal.Hash}";

    /// <returns>Null where it is none.</returns>
    public static KnownSeal? Parse(string text) =>
        text.Split(':') is [var number, { Length: 64 } hash] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? new KnownSeal(n, hash)
            : null;

    private string Text()
    {
        if (configuration[FileSetting] is null)
            SecretFile.MakeOnce(file!, () => $"{SealKey.Generate().ToPem()}\n");
        return File.Exists(file) ? File.ReadAllText(file) : "";
    }

    private static IReadOnlyList<SealKey> Read(string setting, string value, string pem)
    {
        try
        {
            return SealKey.Read(pem);
        }
        catch (ArgumentException problem)
        {
            throw new InvalidOptionException(setting, value, $"a private key as PEM, ECDSA on P-256 ({problem.Message})");
        }
    }

    private static string? InFolder(string? folder, string name) => folder is null ? null : Path.Combine(folder, name);
}
