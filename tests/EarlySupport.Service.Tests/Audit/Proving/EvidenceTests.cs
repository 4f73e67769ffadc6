using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using EarlySupport.EventStore.Sealing;
using EarlySupport.EvidenceVerifier;
using EarlySupport.Service.Tests.EarlySupport;

namespace EarlySupport.Service.Tests.Audit.Proving;

/// <summary>Exports of a story of two organisations, and what the verifier, which has nothing but export and public key, says of them.</summary>
public sealed class EvidenceTests(AuditedStory story) : IClassFixture<AuditedStory>
{
    private const int Times = 150;

    private readonly Random random = new(2026);

    [Fact]
    public async Task A_case_is_exported_with_its_path_and_accepted_by_the_verifier()
    {
        var zip = await ExportAsync("/api/cases/C1/evidence");
        var export = Export.Of(zip);

        Assert.Equal(
            [
                "README.txt", "events.jsonl", "evidence.json", "evidence.sig", "keys.jsonl", "proofs.jsonl", "seals.jsonl", "summary.en.txt", "summary.fi.txt",
                "summary.sv.txt",
            ],
            export.Files.Keys.Order(StringComparer.Ordinal));
        var numbers = (await story.OkAsync("/api/cases/C1/timeline"))["entries"]!.AsArray().Select(e => (long)e!["sequenceNumber"]!);
        Assert.Equal(numbers, export.Lines("events.jsonl").Select(line => (long)JsonNode.Parse(line)!["seq_id"]!));
        var (code, says) = await VerifyAsync(zip, story.SealKey.PublicPem);
        Assert.Equal(0, code);
        Assert.StartsWith($"ACCEPTED: {numbers.Count()} events of case C1, organisation own, as they were sealed;", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_exported_and_accepted_too_also_where_not_everything_was_sealed_before()
    {
        (await story.CallerOf(AuditedStory.Own, "B1", "supervisor").InCaseAsync("C1", "remarks", """{"remarkId": "R9", "remark": "Juuri nyt."}"""))
            .MustBe(HttpStatusCode.OK);
        var zip = await ExportAsync("/api/employees/E1/evidence");

        var numbers = (await story.OkAsync("/api/employees/E1/timeline"))["entries"]!.AsArray().Select(e => (long)e!["sequenceNumber"]!);
        Assert.Equal(numbers, Export.Of(zip).Lines("events.jsonl").Select(line => (long)JsonNode.Parse(line)!["seq_id"]!));
        Assert.Equal(0, (await VerifyAsync(zip, story.SealKey.PublicPem)).Code);
    }

    [Fact]
    public async Task Texts_stay_sealed_in_what_is_proved_and_stand_open_in_the_summaries_and_nothing_is_of_another_organisation()
    {
        var export = Export.Of(await ExportAsync("/api/cases/C1/evidence"));

        Assert.DoesNotContain("Oma muistio", export.Text("events.jsonl"), StringComparison.Ordinal);
        foreach (var (language, title) in ((string, string)[])
            [("fi", "Varhainen tuki aloitettiin"), ("sv", "Det tidiga stödet inleddes"), ("en", "Early support was opened")])
        {
            Assert.Contains(title, export.Text($"summary.{language}.txt"), StringComparison.Ordinal);
            Assert.Contains("Oma muistio", export.Text($"summary.{language}.txt"), StringComparison.Ordinal);
        }

        Assert.All(export.Files.Keys, file => Assert.DoesNotContain("Toinen muistio", export.Text(file), StringComparison.Ordinal));
        Assert.All(export.Lines("events.jsonl"), line => Assert.Equal("own", (string?)JsonNode.Parse(line)!["tenant_id"]));
        Assert.All(export.Files.Keys.Except(["events.jsonl"]), file => Assert.DoesNotContain("\"other\"", export.Text(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_the_command_line_it_is_a_file_for_nobody_else_to_read()
    {
        var file = Path.Combine(Path.GetDirectoryName(story.SealKey.Path)!, "evidence.zip");
        var says = (await story.RunAsync("evidence", "--case", "C1", "--out", file)).MustEndWith(0).Output;

        Assert.Equal(0, (await VerifyAsync(await File.ReadAllBytesAsync(file), story.SealKey.PublicPem)).Code);
        Assert.EndsWith($"are in {file}.\n", says, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Contains("Give either", (await story.RunAsync("evidence", "--out", file)).MustEndWith(1).Errors, StringComparison.Ordinal);
        Assert.Equal("There is no such case. Check its id.", (await story.RunAsync("evidence", "--case", "C9", "--out", file)).MustEndWith(2).Errors.Trim());
    }

    [Fact]
    public async Task What_is_not_there_is_told_so()
    {
        (await story.Auditor().GetAsync("/api/cases/C9/evidence")).MustRefuse(HttpStatusCode.NotFound, "case-unknown");
        (await story.Auditor().GetAsync("/api/employees/E9/evidence")).MustRefuse(HttpStatusCode.NotFound, "employee-unknown");
        (await story.Auditor("nobody").GetAsync("/api/cases/C1/evidence")).MustRefuse(HttpStatusCode.NotFound, "case-unknown");
    }

    [Fact]
    public async Task Of_an_event_that_was_changed_after_it_was_sealed_no_evidence_is_given()
    {
        await ExportAsync("/api/cases/C1/evidence");
        var number = await ChangeAsync("+");
        var title = (await story.Auditor().GetAsync("/api/cases/C1/evidence")).MustRefuse(HttpStatusCode.Conflict, "history-differs");
        await ChangeAsync("-");

        Assert.Contains($"event {number} has changed", title, StringComparison.Ordinal);
        Assert.Equal(0, (await VerifyAsync(await ExportAsync("/api/cases/C1/evidence"), story.SealKey.PublicPem)).Code);
    }

    [Fact]
    public async Task Any_byte_changed_in_any_file_is_refused()
    {
        var export = Export.Of(await ExportAsync("/api/cases/C1/evidence"));
        var pem = story.SealKey.PublicPem;
        Check.Of(export.Zip(), pem);
        foreach (var (name, content) in export.Files)
            for (var i = 0; i < Times; i++)
            {
                byte[] changed = [.. content];
                changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
                Assert.Throws<Refused>(() => Check.Of(export.With(name, changed).Zip(), pem));
            }
    }

    [Fact]
    public async Task A_byte_changed_that_whoever_has_the_key_signed_again_is_refused_by_what_was_sealed()
    {
        var export = Export.Of(await ExportAsync("/api/cases/C1/evidence"));
        var (key, pem) = (story.SealKey.Current, story.SealKey.PublicPem);
        foreach (var name in (string[])["events.jsonl", "proofs.jsonl", "seals.jsonl", "keys.jsonl"])
            for (var i = 0; i < Times; i++)
            {
                byte[] changed = [.. export.Files[name]];
                changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
                Assert.Throws<Refused>(() => Check.Of(export.With(name, changed).Signed(key).Zip(), pem));
            }
    }

    [Fact]
    public async Task A_file_added_or_removed_is_refused()
    {
        var export = Export.Of(await ExportAsync("/api/cases/C1/evidence"));
        foreach (var name in export.Files.Keys)
            Assert.Throws<Refused>(() => Check.Of(export.Without(name).Zip(), story.SealKey.PublicPem));
        Assert.Equal(
            "There is a file too many or too few.",
            Assert.Throws<Refused>(() => Check.Of(export.With("more.txt", [1]).Zip(), story.SealKey.PublicPem)).Message);
        Assert.Throws<Refused>(() => Check.Of([1, 2, 3], story.SealKey.PublicPem));
    }

    [Fact]
    public async Task Events_and_proofs_left_out_or_in_another_order_are_refused_also_when_signed_again()
    {
        var export = Export.Of(await ExportAsync("/api/cases/C1/evidence"));
        var (events, proofs) = (export.Lines("events.jsonl"), export.Lines("proofs.jsonl"));
        for (var i = 0; i < events.Count - 1; i++)
        {
            // The last version of a stream cannot be missed by whoever does not know of it; that the list was signed so says who left it out.
            if (events.Skip(i + 1).Any(later => Stream(later) == Stream(events[i])))
                Refuses(export.With("events.jsonl", Except(events, i)).With("proofs.jsonl", Except(proofs, i)), "a version is missing");
            Refuses(export.With("proofs.jsonl", Swapped(proofs, i)), "is not");
            Refuses(export.With("events.jsonl", Swapped(events, i)).With("proofs.jsonl", Swapped(proofs, i)), "not in the order");
            Refuses(export.With("events.jsonl", Except(events, i)), "not one proof for each event");
        }
    }

    [Fact]
    public async Task Seals_left_out_are_refused_also_when_signed_again()
    {
        var export = Export.Of(await ExportAsync("/api/cases/C1/evidence"));
        var seals = export.Lines("seals.jsonl");
        for (var i = 0; i < seals.Count - 1; i++)
            Refuses(export.With("seals.jsonl", Except(seals, i)), "does not follow from the one before it");
        Refuses(export.With("seals.jsonl", Except(seals, seals.Count - 1)), "");
    }

    [Fact]
    public async Task A_key_rotated_while_the_service_runs_signs_what_follows_and_either_public_key_is_enough()
    {
        var before = story.SealKey.PublicPem;
        await ExportAsync("/api/cases/C1/evidence");
        var shown = (await story.RunAsync("seal-key", "rotate")).MustEndWith(0).Output.TrimEnd();
        Assert.Equal(story.SealKey.PublicPem, shown);
        Assert.NotEqual(before, shown);
        (await story.CallerOf(AuditedStory.Own, "B1", "supervisor").InCaseAsync("C1", "remarks", """{"remarkId": "R8", "remark": "Uudella avaimella."}"""))
            .MustBe(HttpStatusCode.OK);
        var zip = await ExportAsync("/api/cases/C1/evidence");

        Assert.Equal(0, (await VerifyAsync(zip, before)).Code);
        Assert.Equal(0, (await VerifyAsync(zip, shown)).Code);
        Assert.Equal(
            SealKey.IdOf(story.SealKey.Current.PublicKey), (string?)JsonNode.Parse(Export.Of(zip).Lines("seals.jsonl")[^1])!["statement"]!["key"]);
        Assert.True((bool)(await story.OkAsync("/api/verification"))["holds"]!);
    }

    [Fact]
    public async Task Another_public_key_is_refused_and_what_cannot_be_checked_is_told_from_what_is_refused()
    {
        var zip = await ExportAsync("/api/cases/C1/evidence");
        var (code, says) = await VerifyAsync(zip, SealKey.Generate().PublicPem());

        Assert.Equal((1, true), (code, says.StartsWith("REFUSED: The public key that was given", StringComparison.Ordinal)));
        Assert.Equal(1, (await VerifyAsync(Export.Of(zip).With("README.txt", [1]).Zip(), story.SealKey.PublicPem)).Code);
        Assert.Equal(2, (await VerifyAsync(zip, "no key")).Code);
        Assert.Equal(2, (await RunVerifierAsync()).Code);
    }

    private void Refuses(Export changed, string because) => Assert.Contains(
        because, Assert.Throws<Refused>(() => Check.Of(changed.Signed(story.SealKey.Current).Zip(), story.SealKey.PublicPem)).Message, StringComparison.Ordinal);

    private static string Stream(string line) => (string)JsonNode.Parse(line)!["stream_id"]!;

    private static IEnumerable<string> Except(List<string> lines, int left) => lines.Where((_, i) => i != left);

    private static IEnumerable<string> Swapped(List<string> lines, int one) => [.. lines[..one], lines[one + 1], lines[one], .. lines[(one + 2)..]];

    private Task<long> ChangeAsync(string sign) => story.Data.OneAsync<long>($"""
        update events.mt_events set timestamp = timestamp {sign} interval '1 microsecond'
        where tenant_id = 'own' and stream_id = 'early-support-C1' and version = 3 returning seq_id
        """);

    private async Task<byte[]> ExportAsync(string path)
    {
        using var http = story.ClientOf(AuditedStory.Own, "T1", "auditor");
        using var response = await http.GetAsync(path);
        var content = await response.Content.ReadAsByteArrayAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, System.Text.Encoding.UTF8.GetString(content));
        Assert.Equal(("application/zip", "evidence.zip"), (response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentDisposition!.FileName));
        return content;
    }

    private static async Task<(int Code, string Says)> VerifyAsync(byte[] zip, string pem)
    {
        var folder = Directory.CreateTempSubdirectory("early-support-evidence-");
        var (file, key) = (Path.Combine(folder.FullName, "evidence.zip"), Path.Combine(folder.FullName, "public.pem"));
        await File.WriteAllBytesAsync(file, zip);
        await File.WriteAllTextAsync(key, pem);
        var result = await RunVerifierAsync(file, key);
        folder.Delete(recursive: true);
        return result;
    }

    private static async Task<(int Code, string Says)> RunVerifierAsync(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "EarlySupport.EvidenceVerifier.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (says, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = Patience.Begin();
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, $"{await says}{await errors}");
    }
}
