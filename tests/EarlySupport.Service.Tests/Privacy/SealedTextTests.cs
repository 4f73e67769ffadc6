using System.Security.Cryptography;
using System.Text.RegularExpressions;
using EarlySupport.Service.Privacy;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>Text about a person is stored sealed with that person's key, from the first event on.</summary>
public class SealedTextTests(TestService service) : IClassFixture<TestService>
{
    private static readonly PersonalTextSeal Seal = new();

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
        var (key, once) = Seal.Seal("own/E1", "Eero Niemi");
        var (_, again) = Seal.Seal("own/E1", "Eero Niemi");

        Assert.Equal("Eero Niemi", Seal.Open("own/E1", key, once));
        Assert.NotEqual(once, again);
    }

    [Theory]
    [InlineData("own/E2")]
    [InlineData("other/E1")]
    public void Another_persons_key_does_not_open_it(string of)
    {
        var (key, text) = Seal.Seal("own/E1", "Eero Niemi");

        Assert.ThrowsAny<CryptographicException>(() => Seal.Open(of, key, text));
    }

    [Fact]
    public void A_changed_text_or_an_unknown_key_does_not_open()
    {
        var (key, text) = Seal.Seal("own/E1", "Eero Niemi");
        var changed = Convert.FromBase64String(text);
        changed[^1] ^= 1;

        Assert.ThrowsAny<CryptographicException>(() => Seal.Open("own/E1", key, Convert.ToBase64String(changed)));
        Assert.ThrowsAny<CryptographicException>(() => Seal.Open("own/E1", "another", text));
    }
}
