using System.Security.Cryptography;
using System.Text.RegularExpressions;
using EarlySupport.Service.Privacy;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>Text about a person is stored sealed with that person's key, from the first event on.</summary>
public class SealedTextTests(TestService service) : IClassFixture<TestService>
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(TextSeal.KeySize);
    private static readonly byte[] Name = "Eero Niemi"u8.ToArray();

    [Fact]
    public async Task No_name_and_no_address_of_anybody_stands_in_the_log_or_the_queue()
    {
        var caller = service.CallerOf("town");
        await caller.ImportAsync(Fixture.Town);
        // Changed names and addresses are sealed like the first ones.
        await caller.ImportAsync("employees", Fixture.Town.Text("employees").Replace("@example.org", "@example.com", StringComparison.Ordinal));
        var stored = string.Join('\n', await service.Data.ListAsync<string>(
            "select e::text from events.mt_events e union all select q::text from messages.queue q union all select d::text from messages.dead_letters d"));

        Assert.Contains("employee_details_corrected", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("@example", stored, StringComparison.OrdinalIgnoreCase);
        // Whole words: a short name may well stand by chance inside the base64 of a sealed text.
        var words = Regex.Split(stored, @"[^\p{L}\p{N}+/=]+").ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(Fixture.Town.Rows("employees").SelectMany(row => row[1].Split(' ')), words.Contains);
        Assert.Equal(300, await service.Data.OneAsync<long>("select count(*) from read.people where tenant_id = 'town' and email like '%@example.com'"));
    }

    [Fact]
    public void A_sealed_text_opens_for_its_person_and_is_never_sealed_the_same_way_twice()
    {
        var once = TextSeal.Seal(Key, "own/E1", Name);
        var again = TextSeal.Seal(Key, "own/E1", Name);

        Assert.Equal(Name, TextSeal.Open(Key, "own/E1", once));
        Assert.NotEqual(once, again);
    }

    [Theory]
    [InlineData("own/E2")]
    [InlineData("other/E1")]
    [InlineData("own/E1/occupational-health")]
    public void Under_anothers_name_it_does_not_open(string of)
    {
        var box = TextSeal.Seal(Key, "own/E1", Name);

        Assert.ThrowsAny<CryptographicException>(() => TextSeal.Open(Key, of, box));
    }

    [Fact]
    public void With_any_byte_changed_or_cut_off_or_with_another_key_it_does_not_open()
    {
        var box = TextSeal.Seal(Key, "own/E1", Name);

        for (var at = 0; at < box.Length; at++)
        {
            byte[] changed = [.. box];
            changed[at] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => TextSeal.Open(Key, "own/E1", changed));
            Assert.ThrowsAny<CryptographicException>(() => TextSeal.Open(Key, "own/E1", box.AsSpan(0, at)));
        }
        Assert.ThrowsAny<CryptographicException>(() => TextSeal.Open(RandomNumberGenerator.GetBytes(32), "own/E1", box));
    }
}
