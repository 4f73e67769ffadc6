using System.Net;
using EarlySupport.Service.Privacy;
using EarlySupport.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.OccupationalHealth;

/// <summary>Occupational health's own notes: kept apart from everything that is told of the person elsewhere.</summary>
public class OccupationalHealthNotesTests(TestService service) : IClassFixture<TestService>
{
    private const string Notes = "/api/occupational-health/employees/E1/notes";

    [Fact]
    public async Task A_note_and_its_correction_are_read_with_every_version()
    {
        var nurse = await NurseAsync();

        (await nurse.PostAsync(Notes, """{"noteId": "M1", "text": "Uupunut, seurataan"}""")).MustBe(HttpStatusCode.OK);
        var corrected = await nurse.PostAsync($"{Notes}/M1/corrections", """{"corrects": 1, "text": "Väsynyt, seurataan"}""");
        var again = await nurse.PostAsync($"{Notes}/M1/corrections", """{"corrects": 1, "text": "Väsynyt, seurataan"}""");

        Assert.Equal("""{"noteId":"M1","recorded":["occupational_health_note_corrected"]}""", corrected.MustBe(HttpStatusCode.OK).Body);
        Assert.Equal("""{"noteId":"M1","recorded":[]}""", again.MustBe(HttpStatusCode.OK).Body);
        var note = Assert.Single((await nurse.GetAsync(Notes)).MustBe(HttpStatusCode.OK).Json.AsArray())!;
        Assert.Equal(["1 Uupunut, seurataan N001", "2 Väsynyt, seurataan N001"],
            note["versions"]!.AsArray().Select(v => $"{v!["noteVersion"]} {v["text"]} {v["writtenBy"]}"));
    }

    [Fact]
    public async Task A_note_made_without_an_id_gets_one_and_what_cannot_be_is_refused()
    {
        var nurse = await NurseAsync();

        Assert.Equal(36, ((string)(await nurse.PostAsync(Notes, """{"text": "Seurataan"}""")).MustBe(HttpStatusCode.OK).Json["noteId"]!).Length);
        (await nurse.PostAsync(Notes, """{"text": " "}""")).MustRefuse(HttpStatusCode.UnprocessableEntity, "text-missing");
        (await nurse.PostAsync($"{Notes}/M2/corrections", """{"corrects": 1, "text": "Muuta"}""")).MustRefuse(HttpStatusCode.NotFound, "note-unknown");
        (await nurse.PostAsync("/api/occupational-health/employees/E9/notes", """{"text": "Muuta"}"""))
            .MustRefuse(HttpStatusCode.Forbidden, "access-not-related");
        (await nurse.PostAsync(Notes, """{"noteId": "M1", "text": "Seurataan"}""")).MustBe(HttpStatusCode.OK);
        (await nurse.PostAsync($"{Notes}/M1/corrections", """{"corrects": 2, "text": "Muuta"}"""))
            .MustRefuse(HttpStatusCode.Conflict, "note-version-passed");
    }

    [Fact]
    public async Task A_note_stands_in_no_timeline_no_replay_and_no_table()
    {
        var nurse = await NurseAsync();
        (await nurse.As("H001", "hr").ReportAsync("E1", "A1", "2026-09-01", "2026-09-30")).MustBe(HttpStatusCode.OK);
        (await nurse.PostAsync(Notes, """{"noteId": "MERKINTA", "text": "Uupunut"}""")).MustBe(HttpStatusCode.OK);

        foreach (var path in (string[])["timeline", "replay"])
        {
            var told = (await nurse.As("H001", "hr").GetAsync($"/api/employees/E1/{path}")).MustBe(HttpStatusCode.OK).Body;
            Assert.Contains("A1", told, StringComparison.Ordinal);
            Assert.DoesNotContain("MERKINTA", told, StringComparison.Ordinal);
            Assert.DoesNotContain("Uupunut", told, StringComparison.Ordinal);
            Assert.DoesNotContain("occupational_health_note", told, StringComparison.Ordinal);
        }
        foreach (var table in await service.Data.ListAsync<string>("select tablename::text from pg_tables where schemaname = 'read'"))
            Assert.Equal(0, await service.Data.OneAsync<long>($"select count(*) from read.{table} t where t::text like '%MERKINTA%'"));
    }

    [Fact]
    public async Task It_is_sealed_with_another_key_than_the_employers_text_is()
    {
        var nurse = await NurseAsync();
        (await nurse.PostAsync(Notes, """{"noteId": "M1", "text": "Uupunut"}""")).MustBe(HttpStatusCode.OK);

        var sealedAs = await service.Data.OneAsync<(string Of, string Key)>(
            "select data -> 'text' ->> 'of', data -> 'text' ->> 'key' from events.mt_events where tenant_id = @Organisation and type = 'occupational_health_note_written'",
            new { nurse.Organisation });
        var purpose = await service.Data.OneAsync<string>("select purpose from privacy.person_keys where key_id = @Key", new { sealedAs.Key });

        Assert.Equal($"{nurse.Organisation}/E1/occupational-health", sealedAs.Of);
        Assert.Equal("occupational-health", purpose);
    }

    [Fact]
    public async Task With_the_key_of_the_notes_destroyed_their_text_is_gone_and_they_are_still_there()
    {
        var nurse = await NurseAsync();
        (await nurse.PostAsync(Notes, """{"noteId": "M1", "text": "Uupunut"}""")).MustBe(HttpStatusCode.OK);

        var keys = service.Services.GetRequiredService<PersonKeys>();
        await keys.DestroyAsync(new KeyFor(nurse.Organisation, "E1", KeyFor.OccupationalHealth), "P1", CancellationToken.None);

        var version = Assert.Single((await nurse.GetAsync(Notes)).Json[0]!["versions"]!.AsArray())!;
        Assert.Null(version["text"]);
        Assert.Equal("N001", (string?)version["writtenBy"]);
    }

    private async Task<ApiCaller> NurseAsync()
    {
        var organisation = (await service.NewWorkplaceAsync()).Organisation;
        await service.Data.ReferAsync(organisation, ["E1"]);
        return service.CallerOf(organisation, "N001", "occupational-health");
    }
}
