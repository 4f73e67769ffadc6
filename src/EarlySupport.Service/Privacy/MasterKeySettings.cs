using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Privacy;

/// <summary>
/// Where master keys come from: one of <c>Keys:Master</c>, <c>Keys:MasterFile</c> and <c>Keys:MasterCommand</c>, and the same three under
/// <c>Keys:OldMasters:0</c>, <c>:1</c> and so on for those that a rotation has left, or is leaving, behind.
/// </summary>
/// <param name="ownFile">Where none is given: the file that is made with a new key the first time; null where one must be given.</param>
internal sealed class MasterKeySettings(IConfiguration configuration, string? ownFile)
{
    private const string OneOf = "one of Keys:Master (32 bytes as base64), Keys:MasterFile (a file that holds them) "
        + "and Keys:MasterCommand (a command that prints them), which people's texts are kept secret by";

    /// <returns>The one to be used first, then the old ones.</returns>
    /// <exception cref="InvalidOptionException">None is given, or more than one in one place, or one is none.</exception>
    public async Task<IReadOnlyList<MasterKey>> ReadAsync(CancellationToken ct)
    {
        var section = configuration.GetSection("Keys");
        List<MasterKey> keys =
        [
            await MasterKeySource.ReadAsync(section, ct)
                ?? await (ownFile is null ? throw new InvalidOptionException("Keys:Master", "", OneOf) : MasterKeyFile.ReadOrMakeAsync(ownFile, ct)),
        ];
        foreach (var old in section.GetSection("OldMasters").GetChildren())
            keys.Add(await MasterKeySource.ReadAsync(old, ct) ?? throw new InvalidOptionException($"{old.Path}:Master", "", OneOf));
        return keys;
    }
}
