using EarlySupport.Domain.Cases;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;

namespace EarlySupport.Service.Demo.Stories;

/// <summary>What work-ability negotiations in the demo were called for, and what was decided in them.</summary>
internal static class Negotiations
{
    public const string First = "neuvottelu-1";
    public const string Second = "neuvottelu-2";
    public const string TasksDecision = "paatos-tehtavat";
    public const string AssessmentDecision = "paatos-arvio";
    public const string Measure = "muokattu-tyo";

    public static ScheduleNegotiation Call(Lead lead, int on) => new(lead.IntensifiedCaseId, First, Terms(lead, on));

    public static HoldNegotiation Hold(Lead lead, int on, int? next) => new(
        lead.IntensifiedCaseId,
        First,
        new HeldNegotiation(
            lead.Day(on),
            NegotiationForm.InPerson,
            Present(lead),
            [
                new(AgendaPoint.Purpose, lead.IntensifiedText("Sovitaan, miten työ jatkuu ja mitä tukea siihen tarvitaan.")),
                new(AgendaPoint.WorkAndDemands, lead.IntensifiedText("Työ on liikkuvaa ja sisältää nostoja sekä kiireisiä iltavuoroja.")),
                new(AgendaPoint.Tried, lead.IntensifiedText("Työvuoroja on järjestelty ja raskaimmat tehtävät jaettu.")),
                new(AgendaPoint.RemainingWorkAbility, lead.IntensifiedText("Työterveyden mukaan kevennetty työ onnistuu kuusi tuntia päivässä, nostoja enintään kymmenen kiloa.")),
                new(AgendaPoint.Possibilities, lead.IntensifiedText("Muokattu työ omassa yksikössä, työkokeilu toisessa yksikössä.")),
                new(AgendaPoint.Decisions, null),
                new(AgendaPoint.WhatTheEmployerIsTold, lead.IntensifiedText("Työnantajalle kerrotaan työhön liittyvät rajoitteet ja niiden kesto.")),
            ],
            [
                new(TasksDecision, lead.IntensifiedText("Esihenkilö käy tehtävät läpi ja siirtää nostot työparille."), lead.SupervisorId, lead.Day(on + 14)),
                new(AssessmentDecision, lead.IntensifiedText("Työterveyslääkäri arvioi jäljellä olevan työkyvyn ennen seuraavaa tapaamista."), Lead.Physician, lead.Day(on + 40)),
            ],
            lead.IntensifiedText("Sovittiin kuuden viikon muokatusta työstä ja arviosta sen päätteeksi. Työntekijä on mukana suunnitelmassa.")),
        [new MeasureTerms(Measure, MeasureKind.ModifiedWork, lead.IntensifiedText("Kuuden viikon muokattu työ: ei nostoja, ei iltavuoroja"), lead.SupervisorId, lead.Day(on + 45))],
        next is { } day ? new NextNegotiation(Second, Terms(lead, day)) : null);

    public static HoldNegotiation HoldSecond(Lead lead, int on) => new(
        lead.IntensifiedCaseId,
        Second,
        new HeldNegotiation(
            lead.Day(on),
            NegotiationForm.Remote,
            Present(lead),
            [new(AgendaPoint.Tried, lead.IntensifiedText("Muokattu työ on sujunut, mutta täysi työaika on vielä liikaa.")), new(AgendaPoint.Decisions, null)],
            [],
            lead.IntensifiedText("Todettiin, että sovitut keinot auttavat. Jatketaan asteittain kohti täyttä työaikaa.")),
        [],
        null);

    private static NegotiationTerms Terms(Lead lead, int on) => new(
        lead.Day(on), new TimeOnly(9, 0), lead.IntensifiedText("Työterveysasema, huone 4"), Present(lead), lead.IntensifiedText("Työterveysneuvottelu työn jatkamisesta"));

    private static IReadOnlyList<Participant> Present(Lead lead) =>
        [lead.Employee, lead.Supervisor, new(ParticipantRole.OccupationalPhysician, Lead.Physician, null), new(ParticipantRole.OccupationalHealthNurse, Lead.Nurse, null)];
}
