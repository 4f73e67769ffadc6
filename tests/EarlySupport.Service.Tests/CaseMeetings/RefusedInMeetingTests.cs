using System.Net;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.CaseMeetings;

/// <summary>What is refused in a case meeting is said in the caller's language, and nothing is recorded. It is 1 November 2026.</summary>
public class RefusedInMeetingTests(TestService service) : IClassFixture<TestService>
{
    // In the order of the test.
    private static readonly Dictionary<string, string[]> Sentences = new()
    {
        ["fi"] =
        [
            "Palaveria ei ole. Tarkista tunnus tai sovi palaveri ensin.",
            "Palaverin päivä 31.10.2026 on jo mennyt (tänään on 1.11.2026). Valitse tämä tai tuleva päivä.",
            "Kohta case-C9 ei ole työjonossa. Se on ehkä jo hoidettu; lue jono uudelleen ja jätä kohta pois.",
            "Joku muu on muuttanut palaveria sen jälkeen, kun avasit sen; se on nyt versiossa 2. Katso, mitä asialistalla on, ja vahvista se uudelleen.",
            "Palaveri pidetään vasta 2.11.2026 (tänään on 1.11.2026). Kirjaa päätökset palaverissa tai aikaista sitä.",
            "Kohta case-C9 ei ole palaverin asialistalla. Tarkista tunnus tai lisää kohta asialistalle ennen ensimmäistä päätöstä.",
            "Tarvittava teksti puuttuu. Kirjoita se.",
            "Tunnus ei kelpaa. Käytä 1–64 merkkiä: kirjaimia A–Z, numeroita, pisteitä, yhdys- tai alaviivoja.",
            "Määräpäivä 31.10.2026 on ennen sopimispäivää 1.11.2026. Korjaa määräpäivä.",
            "Palaverissa on käsittelemättömiä kohtia: 2. Käsittele ne tai merkitse ne siirretyiksi seuraavaan palaveriin.",
            "Tapaus C1 on päättynyt sen jälkeen, kun asialista vahvistettiin, ja asia jatkuu tapauksessa C2. "
                + "Siirrä kohta seuraavaan palaveriin ja ota jatkuva tapaus sen asialistalle.",
            "Kohta person-E2 on jo käsitelty ja siitä on kirjattu päätös. Muuta päätöstä tapauksessa sopimalla uusi toimenpide.",
            "Palaverissa on jo käsitelty kohtia: 1. Aikaa ja asialistaa ei voi enää muuttaa; siirrä käsittelemättömät kohdat seuraavaan palaveriin.",
            "Palaveri on päätetty. Ota asia seuraavan palaverin asialistalle.",
        ],
        ["sv"] =
        [
            "Mötet finns inte. Kontrollera beteckningen eller boka mötet först.",
            "Mötets dag 31.10.2026 har redan gått (i dag är det 1.11.2026). Välj dagens datum eller en kommande dag.",
            "Punkten case-C9 finns inte i kön. Den är kanske redan skött; läs kön på nytt och lämna bort punkten.",
            "Någon annan har ändrat mötet sedan du öppnade det; det är nu i version 2. Se vad som står på föredragningslistan och fastställ den på nytt.",
            "Mötet hålls först 2.11.2026 (i dag är det 1.11.2026). Anteckna besluten på mötet eller tidigarelägg det.",
            "Punkten case-C9 står inte på mötets föredragningslista. Kontrollera beteckningen eller lägg till punkten före det första beslutet.",
            "En text som behövs saknas. Skriv den.",
            "Beteckningen duger inte. Använd 1–64 tecken: bokstäver A–Z, siffror, punkter, bindestreck eller understreck.",
            "Förfallodagen 31.10.2026 är före dagen för överenskommelsen 1.11.2026. Rätta förfallodagen.",
            "Mötet har obehandlade punkter: 2. Behandla dem eller anteckna dem som uppskjutna till nästa möte.",
            "Ärendet C1 har avslutats sedan föredragningslistan fastställdes, och saken fortsätter i ärendet C2. "
                + "Skjut upp punkten till nästa möte och ta upp det pågående ärendet där.",
            "Punkten person-E2 har redan behandlats och ett beslut har antecknats. Ändra beslutet i ärendet genom att komma överens om en ny åtgärd.",
            "Mötet har redan behandlat punkter: 1. Tiden och föredragningslistan kan inte längre ändras; skjut upp de obehandlade punkterna till nästa möte.",
            "Mötet är avslutat. Ta upp saken på nästa mötes föredragningslista.",
        ],
        ["en"] =
        [
            "There is no such meeting. Check its id, or schedule the meeting first.",
            "The day for the meeting, 2026-10-31, has passed (today is 2026-11-01). Choose today or a day to come.",
            "Item case-C9 is not in the queue. It may have been dealt with; read the queue again and leave the item out.",
            "Somebody else changed the meeting after you opened it; it is at version 2 now. Look at what is on the agenda, then fix it again.",
            "The meeting is only on 2026-11-02 (today is 2026-11-01). Record what it decides when it is held, or move it to an earlier day.",
            "Item case-C9 is not on the meeting's agenda. Check its id, or put it on the agenda before the first decision.",
            "A text that is needed is missing. Write it.",
            "The id cannot be used. Use 1 to 64 characters: letters A to Z, digits, dots, hyphens or underscores.",
            "The due day, 2026-10-31, is before the day of the agreement, 2026-11-01. Correct the due day.",
            "Items have not been discussed: 2. Discuss them, or name them as carried over to the next meeting.",
            "Case C1 has ended since the agenda was fixed, and the matter goes on in case C2. Carry the item over, and take that case up at the next meeting.",
            "Item person-E2 has already been discussed, and its decision recorded. Change what was decided in the case, by agreeing on another measure.",
            "The meeting has already discussed items: 1. Its time and agenda can no longer be changed; carry what is left over to the next meeting.",
            "The meeting is closed. Put the matter on the agenda of the next one.",
        ],
    };

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Everything_that_is_refused_is_said_in_words(string language)
    {
        var hr = await WithQueueAsync(language);
        List<string> said = [];

        Refused(await hr.CloseAsync("P9"), 404, "case-meeting-unknown");
        Refused(await hr.ScheduleAsync("P1", "2026-10-31"), 422, "case-meeting-in-the-past");
        (await hr.ScheduleAsync("P1", "2026-11-02")).MustBe(HttpStatusCode.OK);
        Refused(await hr.FixAsync("P1", 1, "case-C9"), 409, "item-not-in-queue");
        (await hr.FixAsync("P1", 1, "case-C1", "person-E2")).MustBe(HttpStatusCode.OK);
        Refused(await hr.FixAsync("P1", 1, "case-C1"), 409, "case-meeting-changed-meanwhile");
        Refused(await hr.DiscussAsync("P1", "person-E2", "2026-11-30"), 422, "case-meeting-not-begun");
        (await hr.ScheduleAsync("P1", "2026-11-01")).MustBe(HttpStatusCode.OK);
        Refused(await hr.DiscussAsync("P1", "case-C9", "2026-11-30"), 404, "item-not-on-agenda");
        Refused(await hr.DiscussAsync("P1", "person-E2", "2026-11-30", decision: " "), 422, "text-missing");
        Refused(await hr.DiscussAsync("P1", "person-E2", "2026-11-30", owner: "B 1"), 422, "id-malformed");
        Refused(await hr.DiscussAsync("P1", "person-E2", "2026-10-31"), 422, "measure-due-before-agreed");
        Refused(await hr.CloseAsync("P1"), 422, "items-undiscussed");
        await EndAsync(hr, another: "C2");
        Refused(await hr.DiscussAsync("P1", "case-C1", "2026-11-30"), 409, "case-goes-on-elsewhere");
        Assert.Equal(3, (int)(await hr.MeetingAsync("P1"))["version"]!);
        (await hr.DiscussAsync("P1", "person-E2", "2026-11-30")).MustBe(HttpStatusCode.OK);
        Refused(await hr.DiscussAsync("P1", "person-E2", "2026-12-01"), 409, "item-already-discussed");
        Refused(await hr.FixAsync("P1", 4, "case-C1"), 409, "case-meeting-begun");
        (await hr.CloseAsync("P1", "case-C1")).MustBe(HttpStatusCode.OK);
        Refused(await hr.DiscussAsync("P1", "case-C1", "2026-11-30"), 409, "case-meeting-closed");

        Assert.Equal(Sentences[language], said);

        void Refused(Answer answer, int status, string code) => said.Add(answer.MustRefuse((HttpStatusCode)status, code));
    }

    [Fact]
    public async Task A_case_that_ended_meanwhile_and_goes_on_nowhere_takes_no_decision()
    {
        var hr = await WithQueueAsync("en");
        (await hr.ScheduleAsync("P1", "2026-11-01")).MustBe(HttpStatusCode.OK);
        (await hr.FixAsync("P1", 1, "case-C1")).MustBe(HttpStatusCode.OK);
        await EndAsync(hr);
        var before = await service.Data.EventsAsync(hr.Organisation);

        (await hr.DiscussAsync("P1", "case-C1", "2026-11-30")).MustRefuse(HttpStatusCode.Conflict, "case-closed");

        Assert.Equal(before, await service.Data.EventsAsync(hr.Organisation));
    }

    [Theory]
    [InlineData("", """{"on": "2026-11-02", "at": "9.30"}""", "at '9.30'")]
    [InlineData("", """{"on": "9999-12-31", "at": "09:30"}""", "on '9999-12-31'")]
    [InlineData("/P1/agenda", """{"itemIds": [null], "version": 1}""", "itemIds 'null'")]
    [InlineData("/P1/agenda", """{"itemIds": []}""", "version")]
    [InlineData("/P1/items/case-C1/discussion", """{"decision": "x", "ownerId": "B1", "due": "9999-12-31"}""", "due '9999-12-31'")]
    [InlineData("/P1/closing", """{"carriedOver": [null]}""", "carriedOver 'null'")]
    public async Task What_cannot_be_read_is_told(string what, string body, string title) => Assert.Contains(
        title, (await service.NewOrganisation().PostAsync($"/api/case-meetings{what}", body)).MustRefuse(HttpStatusCode.BadRequest, "malformed-request"),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_meeting_that_is_not_there_is_not_found() =>
        (await service.NewOrganisation().GetAsync("/api/case-meetings/P9")).MustRefuse(HttpStatusCode.NotFound, "case-meeting-unknown");

    // The memo of E1's case C1 waits since 8 October; E2 will have been absent for thirty days on 10 November.
    private async Task<ApiCaller> WithQueueAsync(string language)
    {
        var hr = service.CallerOf((await service.NewWorkplaceAsync()).Organisation, language: language);
        await hr.OpenAsync("C1", "E1");
        (await hr.TalkAsync("C1", "K1", heldOn: "2026-10-01")).MustBe(HttpStatusCode.OK);
        (await hr.ReportAsync("E2", "A2", "2026-10-12")).MustBe(HttpStatusCode.OK);
        return hr;
    }

    private static async Task EndAsync(ApiCaller hr, string? another = null)
    {
        (await hr.InCaseAsync("C1", "closing", """{"outcome": "other"}""")).MustBe(HttpStatusCode.OK);
        if (another is not null)
            await hr.OpenAsync(another, "E1");
    }
}
