using System.Security.Cryptography;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Privacy;
using Microsoft.Extensions.Configuration;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>Where the master key comes from: exactly one place; what cannot be is told at the start, and never the key.</summary>
public sealed class MasterKeySettingsTests : IDisposable
{
    private static readonly string Key = Convert.ToBase64String(SHA256.HashData("one"u8));
    private static readonly string Old = Convert.ToBase64String(SHA256.HashData("old"u8));

    private readonly string folder = Directory.CreateTempSubdirectory("early-support-keys-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task From_a_setting_a_file_and_a_command_it_is_the_same_key()
    {
        var file = FileOf(Key + "\n");

        Assert.Equal(Id(Key), Assert.Single(await ReadAsync(("Keys:Master", Key))).Id);
        Assert.Equal(Id(Key), Assert.Single(await ReadAsync(("Keys:MasterFile", file))).Id);
        Assert.Equal(Id(Key), Assert.Single(await ReadAsync(("Keys:MasterCommand", $"cat {file}"))).Id);
    }

    [Fact]
    public async Task Old_ones_come_after_it_each_from_where_it_is() => Assert.Equal(
        [Id(Key), Id(Old), Id(Key)],
        (await ReadAsync(("Keys:Master", Key), ("Keys:OldMasters:0:MasterFile", FileOf(Old)), ("Keys:OldMasters:1:MasterCommand", $"echo {Key}")))
            .Select(key => key.Id));

    [Theory]
    [InlineData("Keys:Master is ''; expected one of Keys:Master (32 bytes as base64), Keys:MasterFile (a file that holds them) and Keys:MasterCommand")]
    [InlineData("Keys is 'Master, MasterFile'; expected one only of", "Keys:Master", "KEY", "Keys:MasterFile", "/somewhere")]
    [InlineData("Keys:Master is '…'; expected 32 bytes as base64", "Keys:Master", "not base64!")]
    [InlineData("Keys:MasterFile is '/no/such/file'; expected a file that can be read and holds 32 bytes", "Keys:MasterFile", "/no/such/file")]
    [InlineData("Keys:MasterCommand is 'no-such-command'; expected a command that prints 32 bytes", "Keys:MasterCommand", "no-such-command a")]
    [InlineData("Keys:MasterCommand is 'false'; expected a command that prints 32 bytes as base64, such as 'openssl rand -base64 32' prints (it ended with 1)",
        "Keys:MasterCommand", "false")]
    [InlineData("Keys:MasterCommand is 'sleep'; expected a command that prints 32 bytes as base64, such as 'openssl rand -base64 32' prints (it did not end within 10",
        "Keys:MasterCommand", "sleep 600")]
    // No shell: what would be two commands prints its own text.
    [InlineData("Keys:MasterCommand is 'echo'; expected 32 bytes as base64", "Keys:MasterCommand", "echo ; echo KEY")]
    [InlineData("Keys:OldMasters:0:Master is '…'; expected 32 bytes as base64", "Keys:Master", "KEY", "Keys:OldMasters:0:Master", "x")]
    [InlineData("Keys:OldMasters:0:Master is ''; expected one of", "Keys:Master", "KEY", "Keys:OldMasters:0:Other", "x")]
    public async Task What_cannot_be_is_told_without_the_key(string told, params string[] settings)
    {
        var given = settings.Chunk(2).Select(pair => (pair[0], pair[1].Replace("KEY", Key, StringComparison.Ordinal))).ToArray();

        var error = await Assert.ThrowsAsync<InvalidOptionException>(() => ReadAsync(given));

        Assert.StartsWith(told, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(33)]
    public async Task Another_length_is_no_key(int bytes)
    {
        var given = Convert.ToBase64String(new byte[bytes]);

        var error = await Assert.ThrowsAsync<InvalidOptionException>(() => ReadAsync(("Keys:MasterFile", FileOf(given))));

        Assert.DoesNotContain(given, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_database_gets_a_file_that_only_its_owner_reads_the_first_time_and_keeps_it()
    {
        var file = Path.Combine(folder, "master.key");

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => new MasterKeySettings(Settings(), file).ReadAsync(CancellationToken.None)));

        Assert.Single(made.Select(keys => Assert.Single(keys).Id).Distinct());
        Assert.Equal([file, $"{file}.lock"], Directory.GetFiles(folder).Order(StringComparer.Ordinal));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void The_id_tells_nothing_of_the_key_and_another_key_has_another() => Assert.NotEqual(Id(Key), Id(Old));

    private static string Id(string key) => new MasterKey(Convert.FromBase64String(key)).Id;

    private static IConfiguration Settings(params (string Key, string Value)[] given) =>
        new ConfigurationBuilder().AddInMemoryCollection(given.Select(g => KeyValuePair.Create(g.Key, (string?)g.Value))).Build();

    private static Task<IReadOnlyList<MasterKey>> ReadAsync(params (string, string)[] given) =>
        new MasterKeySettings(Settings(given), ownFile: null).ReadAsync(CancellationToken.None);

    private string FileOf(string text)
    {
        var file = Path.Combine(folder, Guid.NewGuid().ToString("n"));
        File.WriteAllText(file, text);
        return file;
    }
}
