using System.Net;
using EarlySupport.EventStore.Sealing;
using EarlySupport.Service.Audit.Sealing;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Audit.Sealing;

/// <summary>Verifying over the API and on the command line, on a story of two organisations.</summary>
public sealed class VerificationTests(AuditedStory story) : IClassFixture<AuditedStory>
{
    [Fact]
    public async Task What_nobody_changed_holds_and_says_which_seal_is_the_last()
    {
        await SealAsync();
        var found = await story.OkAsync("/api/verification");

        Assert.True((bool)found["holds"]!);
        Assert.Null(found["difference"]);
        Assert.Equal(await CountAsync("events.mt_events"), (long)found["events"]!);
        Assert.Equal((await CountAsync("store.seals"), 0L), ((long)found["seals"]!, (long)found["notSealedYet"]!));
        Assert.Matches("^[0-9]+:[0-9a-f]{64}$", (string)found["lastSeal"]!);
        Assert.True((bool)(await story.OkAsync($"/api/verification?seal={found["lastSeal"]}"))["holds"]!);
    }

    [Fact]
    public async Task A_difference_is_named_to_its_own_organisation_and_to_another_only_by_its_place_in_the_log()
    {
        await SealAsync();
        var number = await story.Data.OneAsync<long>("select seq_id from events.mt_events where tenant_id = 'own' and stream_id = 'early-support-C1' and version = 2");
        await using (await ChangedAsync(number))
        {
            var own = (await story.OkAsync("/api/verification"))["difference"]!;
            var other = (await story.OkAsync("/api/verification", AuditedStory.Other))["difference"]!;

            Assert.Equal(("event-changed", number, "early-support-C1", 2L),
                ((string?)own["kind"], (long)own["sequenceNumber"]!, (string?)own["stream"], (long)own["version"]!));
            Assert.Equal(("event-changed", number, null, null), ((string?)other["kind"], (long)other["sequenceNumber"]!, (string?)other["stream"], (long?)other["version"]));
        }

        Assert.True((bool)(await story.OkAsync("/api/verification"))["holds"]!);
    }

    [Fact]
    public async Task A_seal_that_was_noted_and_is_not_there_is_a_difference_and_what_is_no_seal_is_refused()
    {
        await SealAsync();
        var gone = (await story.OkAsync($"/api/verification?seal=999:{new string('a', 64)}"))["difference"]!;
        Assert.Equal(("seal-removed", 999L), ((string?)gone["kind"], (long)gone["seal"]!));
        foreach (var wrong in (string[])["12", "x:" + new string('a', 64), "1:abc", $"-1:{new string('a', 64)}"])
            (await story.Auditor().GetAsync($"/api/verification?seal={wrong}")).MustRefuse(HttpStatusCode.BadRequest, "malformed-request");
    }

    [Fact]
    public async Task On_the_command_line_the_exit_code_says_whether_it_holds()
    {
        await SealAsync();
        var noted = (string)(await story.OkAsync("/api/verification"))["lastSeal"]!;
        var holds = (await story.RunAsync("verify", "--noted", noted)).MustEndWith(0).Output;
        Assert.Contains($"The last seal is {noted}", holds, StringComparison.Ordinal);
        var gone = (await story.RunAsync("verify", "--noted", $"999:{new string('a', 64)}")).MustEndWith(1).Output;
        Assert.Contains("DIFFERS: seal 999 was removed.", gone, StringComparison.Ordinal);

        var number = await story.Data.OneAsync<long>("select max(seq_id) from events.mt_events where tenant_id = 'other' and stream_id = 'early-support-C1'");
        await using (await ChangedAsync(number))
            Assert.Contains(
                $"DIFFERS: event {number} (organisation other, stream early-support-C1, version 8) was changed.", (await story.RunAsync("verify")).MustEndWith(1).Output,
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_command_line_another_key_can_be_trusted()
    {
        await SealAsync();
        var file = Path.Combine(Path.GetDirectoryName(story.SealKey.Path)!, "public.pem");
        await File.WriteAllTextAsync(file, (await story.RunAsync("seal-key", "show")).MustEndWith(0).Output);
        (await story.RunAsync("verify", "--key", file)).MustEndWith(0);
        await File.WriteAllTextAsync(file, SealKey.Generate().PublicPem());

        Assert.Contains("DIFFERS: the seals are not by the key that is trusted.", (await story.RunAsync("verify", "--key", file)).MustEndWith(1).Output,
            StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "no key");
        Assert.StartsWith("--key is 'public.pem'", (await story.RunAsync("verify", "--key", file)).MustEndWith(1).Errors, StringComparison.Ordinal);
        Assert.StartsWith("--noted is '1'", (await story.RunAsync("verify", "--noted", "1")).MustEndWith(1).Errors, StringComparison.Ordinal);
    }

    private Task SealAsync() => story.Services.GetRequiredService<LogSealing>().SealAllAsync(default);

    private Task<long> CountAsync(string table) => story.Data.OneAsync<long>($"select count(*) from {table}");

    /// <summary>As somebody with the owner's rights would; put back at the end.</summary>
    private async Task<Undo> ChangedAsync(long number)
    {
        await story.Data.OneAsync<long>($"update events.mt_events set timestamp = timestamp + interval '1 microsecond' where seq_id = {number} returning seq_id");
        return new Undo(() => story.Data.OneAsync<long>($"update events.mt_events set timestamp = timestamp - interval '1 microsecond' where seq_id = {number} returning seq_id"));
    }

    private sealed class Undo(Func<Task> undo) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await undo();
    }
}
