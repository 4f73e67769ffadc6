using EarlySupport.Domain.Cases;
using EarlySupport.Domain.EarlySupport;

namespace EarlySupport.Service.Demo.Stories;

/// <summary>What conversations in the demo were about, and what was agreed in them.</summary>
internal sealed record Talk(
    IReadOnlyList<Theme> Themes, string EmployeeView, string SupervisorView, string Memo, MeasureKind Kind, string Measure, string FollowUp)
{
    public static readonly IReadOnlyList<Talk> All =
    [
        new(
            [Theme.WorkingHours], "Yövuorojen jälkeen en palaudu ennen seuraavaa työvuoroa.", "Poissaolot osuvat yövuorojen perään. Vuoroja voidaan järjestellä.",
            "Käytiin läpi kuuden viikon vuorot. Sovittiin, ettei peräkkäisiä yövuoroja suunnitella vuoden loppuun asti.",
            MeasureKind.WorkingTimeChange, "Ei peräkkäisiä yövuoroja vuoden loppuun", "Uni on parantunut ja vuorolista toimii. Jatketaan samoin."),
        new(
            [Theme.ContentAndLoadOfWork, Theme.Competence], "Uusi järjestelmä vie aikaa, ja työt jäävät kesken.", "Tehtäviä on kertynyt yhdelle ihmiselle liikaa.",
            "Tehtävät käytiin läpi yksi kerrallaan. Laskujen tarkastus siirtyy kahdeksi kuukaudeksi työparille, ja järjestelmään annetaan lisäopastusta.",
            MeasureKind.Training, "Kaksi puolen päivän opastusta uuteen järjestelmään", "Opastus pidettiin. Työt ehditään tehdä päivän aikana."),
        new(
            [Theme.EnvironmentAndErgonomics], "Nostot rasittavat, varsinkin iltapäivisin.", "Apuvälineitä on, mutta ne ovat toisessa kerroksessa.",
            "Katsottiin työpiste yhdessä. Nostoapuväline tuodaan samaan kerrokseen, ja raskaimmat nostot tehdään parina.",
            MeasureKind.AidsAndErgonomics, "Nostoapuväline samaan kerrokseen ja opastus sen käyttöön", "Apuväline on käytössä joka vuorossa."),
        new(
            [Theme.WorkCommunityAndLeading], "Ilmapiiri on ollut kireä, enkä ole halunnut ottaa asiaa puheeksi.", "En ollut huomannut, kuinka paljon asia painaa.",
            "Keskusteltiin tilanteesta avoimesti. Sovittiin yhteinen palaveri tiimin kanssa ja työyhteisösovittelijan tuki.",
            MeasureKind.WorkCommunityProcess, "Tiimin palaveri työyhteisösovittelijan kanssa", "Palaveri pidettiin, ja pelisäännöt on kirjattu."),
        new(
            [Theme.ChangeAtWork, Theme.ContentAndLoadOfWork], "Yksikön muutto ja uudet tehtävät tulivat yhtä aikaa.", "Muutoksesta olisi pitänyt kertoa aiemmin.",
            "Sovittiin, mitkä tehtävät jatkuvat ja mitkä odottavat. Viikoittainen lyhyt tapaaminen kahden kuukauden ajan.",
            MeasureKind.Mentoring, "Viikoittainen tapaaminen kokeneen työparin kanssa", "Tehtävät ovat selvät, tapaamisia harvennetaan."),
        new(
            [Theme.LifeOutsideWork, Theme.WorkingHours], "Kotona on nyt paljon hoidettavaa, ja joustoa tarvittaisiin.", "Työaikaan löytyy joustoa kevään ajaksi.",
            "Sovittiin lyhennetystä työviikosta kolmeksi kuukaudeksi. Palataan asiaan ennen kuin jakso päättyy.",
            MeasureKind.WorkingTimeChange, "Nelipäiväinen työviikko kolmen kuukauden ajan", "Järjestely helpotti. Palataan kokoaikaiseen työhön sovitusti."),
    ];

    /// <summary>With the measure due and the next meeting so many days after the conversation.</summary>
    public Domain.EarlySupport.LoggingConversation.LogConversation Log(Lead lead, int after, int? due, int? next) => new(
        lead.CaseId,
        "keskustelu",
        new Conversation(
            lead.Day(after), ConversationForm.InPerson, lead.Text("Esihenkilön työhuone"), [lead.Employee, lead.Supervisor], CaseReason.Alerts, Themes,
            lead.Text(EmployeeView), lead.Text(SupervisorView), lead.Text(Memo), [TakenTo.WorkplaceMeasures]),
        due is { } d ? [new MeasureTerms("toimenpide", Kind, lead.Text(Measure), lead.SupervisorId, lead.Day(after + d))] : [],
        next is { } n ? new Domain.EarlySupport.LoggingConversation.NextMeeting("seuranta", lead.Day(after + n)) : null);
}
