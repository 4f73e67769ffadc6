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
            "Palaverin päivä 31.10.2026 on jo mennyt (tänään on 1.11.2026). Valitse tämä päivä tai myöhempi päivä.",
            "Asia case-C9 ei ole jonossa. Se on ehkä jo hoidettu; lue jono uudelleen ja jätä asia pois.",
            "Joku muu on muuttanut palaveria sen jälkeen, kun avasit sen; sen versio on nyt 2. Katso, mitä asialistalla on, ja vahvista se uudelleen.",
            "Palaveri pidetään vasta 2.11.2026 (tänään on 1.11.2026). Kirjaa päätökset palaverissa tai aikaista sitä.",
            "Asia case-C9 ei ole palaverin asialistalla. Tarkista tunnus tai lisää asia asialistalle ennen ensimmäistä päätöstä.",
            "Pakollinen teksti puuttuu. Kirjoita se.",
            "Tunnus ei kelpaa. Käytä 1–64 merkkiä: kirjaimia A–Z, numeroita, pisteitä, yhdys- tai alaviivoja.",
            "Määräpäivä 31.10.2026 on ennen sopimispäivää 1.11.2026. Korjaa määräpäivä.",
            "Palaverissa on käsittelemättömiä asioita: 2. Käsittele ne tai merkitse ne siirretyiksi seuraavaan palaveriin.",
            "Tukiprosessi C1 on päättynyt sen jälkeen, kun asialista vahvistettiin, ja tuki jatkuu prosessissa C2. "
                + "Siirrä asia seuraavaan palaveriin ja ota jatkuva tukiprosessi sen asialistalle.",
            "Asia person-E2 on jo käsitelty ja siitä on kirjattu päätös. Muuta päätöstä tukiprosessissa sopimalla uudesta toimenpiteestä.",
            "Palaverissa on jo käsitelty asioita: 1. Aikaa ja asialistaa ei voi enää muuttaa. Siirrä käsittelemättömät asiat seuraavaan palaveriin.",
            "Palaveri on päätetty. Ota asia seuraavan palaverin asialistalle.",
        ],
        ["sv"] =
        [
            "Mötet finns inte. Kontrollera beteckningen eller boka mötet först.",
            "Mötets dag 31.10.2026 har redan gått (i dag är det 1.11.2026). Välj dagens datum eller en senare dag.",
            "Ärendet case-C9 finns inte i kön. Det är kanske redan skött; läs kön på nytt och lämna bort ärendet.",
            "Någon annan har ändrat mötet sedan du öppnade det; dess version är nu 2. Se vad som står på föredragningslistan och fastställ den på nytt.",
            "Mötet hålls först 2.11.2026 (i dag är det 1.11.2026). Anteckna besluten på mötet eller tidigarelägg det.",
            "Ärendet case-C9 står inte på mötets föredragningslista. Kontrollera beteckningen eller lägg till ärendet före det första beslutet.",
            "En obligatorisk text saknas. Skriv den.",
            "Beteckningen duger inte. Använd 1–64 tecken: bokstäver A–Z, siffror, punkter, bindestreck eller understreck.",
            "Den utsatta dagen 31.10.2026 är före dagen för överenskommelsen 1.11.2026. Rätta den utsatta dagen.",
            "Mötet har obehandlade ärenden: 2. Behandla dem eller anteckna dem som flyttade till nästa möte.",
            "Stödprocessen C1 har avslutats sedan föredragningslistan fastställdes, och stödet fortsätter i processen C2. "
                + "Flytta ärendet till nästa möte och ta upp den pågående stödprocessen där.",
            "Ärendet person-E2 har redan behandlats och ett beslut har antecknats. Ändra beslutet i stödprocessen genom att komma överens om en ny åtgärd.",
            "Mötet har redan behandlat ärenden: 1. Tiden och föredragningslistan kan inte längre ändras. Flytta de obehandlade ärendena till nästa möte.",
            "Mötet är avslutat. Ta upp ärendet på nästa mötes föredragningslista.",
        ],
        ["en"] =
        [
            "There is no such meeting. Check its id, or schedule the meeting first.",
            "The day for the meeting, 31 Oct 2026, has passed (today is 1 Nov 2026). Choose today or a day to come.",
            "Item case-C9 is not in the queue. It may have been dealt with; read the queue again and leave the item out.",
            "Somebody else changed the meeting after you opened it; it is at version 2 now. Look at what is on the agenda, then confirm it again.",
            "The meeting is only on 2 Nov 2026 (today is 1 Nov 2026). Record what it decides when it is held, or move it to an earlier day.",
            "Item case-C9 is not on the meeting's agenda. Check its id, or put it on the agenda before the first decision.",
            "A required text is missing. Write it.",
            "The id cannot be used. Use 1 to 64 characters: letters A to Z, digits, dots, hyphens or underscores.",
            "The due date, 31 Oct 2026, is before the day of the agreement, 1 Nov 2026. Correct the due date.",
            "Items have not been discussed: 2. Discuss them, or name them as carried over to the next meeting.",
            "Case C1 has ended since the agenda was confirmed, and the matter continues in case C2. Carry the item over, and take that case up at the next meeting.",
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
