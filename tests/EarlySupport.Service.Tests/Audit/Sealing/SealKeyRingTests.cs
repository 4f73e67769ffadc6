using EarlySupport.EventStore.Sealing;
using EarlySupport.Service.Audit.Sealing;
using EarlySupport.Service.Hosting;
using Microsoft.Extensions.Configuration;

namespace EarlySupport.Service.Tests.Audit.Sealing;

public sealed class SealKeyRingTests : IDisposable
{
    private static readonly Seal Sealed = new(3, 0, 9, 4, new byte[32], new byte[32], DateTimeOffset.UnixEpoch, "key", [1]);

    private readonly string folder = Directory.CreateTempSubdirectory("early-support-seal-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Beside_a_private_PostgreSQL_a_key_is_made_once_for_nobody_else_to_read()
    {
        var made = Ring(folder).Held();
        var again = Ring(folder).Held();

        Assert.Equal(Assert.Single(made).Id, Assert.Single(again).Id);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "seal-key.pem")));
        Assert.Equal(["seal-key.pem", "seal-key.pem.lock"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_keys_that_are_made_at_once_the_first_stays_for_all()
    {
        var held = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Ring(folder).Held().Single().Id)));

        Assert.Single(held.Distinct());
    }

    [Fact]
    public void Where_nothing_is_set_there_is_no_key()
    {
        Assert.False(Ring(null).IsSet);
        Assert.Empty(Ring(null).Held());
        Assert.Null(Ring(null).LastSeal);
    }

    [Fact]
    public void A_key_is_taken_from_the_setting_or_from_the_file_that_is_set()
    {
        var key = SealKey.Generate();
        var file = Path.Combine(folder, "own.pem");
        File.WriteAllText(file, key.ToPem());

        Assert.Equal([key.Id], Ring(null, ("Seal:Key", key.ToPem())).Held().Select(k => k.Id));
        Assert.Equal([key.Id], Ring(folder, ("Seal:KeyFile", file)).Held().Select(k => k.Id));
    }

    [Fact]
    public void A_file_that_changed_gives_the_new_key_first_and_the_one_before_is_held_on_to()
    {
        var (first, second) = (SealKey.Generate(), SealKey.Generate());
        var file = Path.Combine(folder, "own.pem");
        File.WriteAllText(file, first.ToPem());
        var ring = Ring(null, ("Seal:KeyFile", file));
        ring.Held();
        File.WriteAllText(file, second.ToPem());

        Assert.Equal([second.Id, first.Id], ring.Held().Select(k => k.Id));
        Assert.Equal([second.Id], Ring(null, ("Seal:KeyFile", file)).Held().Select(k => k.Id));
    }

    [Fact]
    public void What_is_no_key_is_told_by_its_setting_and_without_what_stands_there()
    {
        foreach (var (said, settings) in ((string, (string, string)[])[])
        [
            ("Seal:Key is '…'", [("Seal:Key", "a secret that is no key")]),
            ("Seal:KeyFile is", [("Seal:KeyFile", Path.Combine(folder, "missing.pem"))]),
            ("Seal:Key is '…'", [("Seal:Key", SealKey.Generate().PublicPem())]),
            ("Seal:Key is '…'", [("Seal:Key", System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP384).ExportPkcs8PrivateKeyPem())]),
        ])
        {
            var message = Assert.Throws<InvalidOptionException>(() => Ring(null, settings).Held()).Message;
            Assert.StartsWith(said, message, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_new_key_stands_before_the_earlier_one_until_that_is_dropped()
    {
        var ring = Ring(folder);
        var first = ring.Held()[0].Id;
        ring.Rotate();

        var both = Ring(folder).Held().Select(k => k.Id).ToList();
        Assert.Equal((2, first), (both.Count, both[1]));
        ring.DropEarlier();
        Assert.Equal([both[0]], Ring(folder).Held().Select(k => k.Id));
        Assert.Throws<InvalidOptionException>(Ring(null, ("Seal:Key", SealKey.Generate().ToPem())).Rotate);
    }

    [Fact]
    public void The_last_seal_is_remembered_by_the_next_process()
    {
        Ring(folder).Remember(Sealed);
        Ring(folder).Remember(null);

        Assert.Equal(Sealed.Known, Ring(folder).LastSeal);
        File.WriteAllText(Path.Combine(folder, "last-seal"), "nothing");
        Assert.Throws<InvalidOptionException>(() => Ring(folder).LastSeal);
    }

    private static SealKeyRing Ring(string? privateFolder, params (string Key, string Value)[] settings) => new(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build(), privateFolder);
}
