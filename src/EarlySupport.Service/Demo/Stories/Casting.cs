namespace EarlySupport.Service.Demo.Stories;

/// <summary>Which story an alert begins: the same alert always the same one; where an absence is long, one that takes long.</summary>
internal static class Casting
{
    public static IEnumerable<Step> StoryOf(Lead lead)
    {
        var random = new SeededRandom(lead.AlertId.Aggregate(17, (hash, letter) => unchecked(hash * 31 + letter)));
        var talk = random.OneOf(Talk.All);
        return lead.RuleId is "ORG-SHORT" or "ORG-SPELLS" or "ORG-RELAPSE" ? Short(lead, talk, random) : Long(lead, talk, random);
    }

    /// <summary>Stories that no alert begins.</summary>
    public static IReadOnlyList<Func<Lead, IEnumerable<Step>>> OfThemselves { get; } =
        [lead => EarlyStories.OwnRequest(lead, Talk.All[5]), lead => EarlyStories.Concern(lead, Talk.All[3]), IntensifiedStories.FromConcern];

    private static IEnumerable<Step> Short(Lead lead, Talk talk, SeededRandom random) => random.Between(1, 10) switch
    {
        1 => EarlyStories.Forgotten(lead),
        2 => EarlyStories.Dismissed(lead),
        3 => EarlyStories.PutOff(lead),
        4 => EarlyStories.LeftUndone(lead, talk),
        5 => EarlyStories.SeenOtherwise(lead, talk),
        6 or 7 => EarlyStories.TalkedThrough(lead, talk),
        _ => EarlyStories.ByTheModel(lead, talk),
    };

    private static IEnumerable<Step> Long(Lead lead, Talk talk, SeededRandom random) => random.Between(1, 16) switch
    {
        1 => IntensifiedStories.NotCalled(lead, talk),
        2 => IntensifiedStories.PutOff(lead, talk),
        3 or 4 => IntensifiedStories.ToATrial(lead, talk),
        5 => IntensifiedStories.ToAnotherPost(lead, talk, random.OneOf(DemoUnits.All).UnitId),
        6 => IntensifiedStories.ToAPension(lead, talk, random.OneOf(DemoUnits.All).UnitId),
        7 => IntensifiedStories.ToRehabilitation(lead, talk),
        8 => ReturnStories.NoContact(lead),
        9 => ReturnStories.StepNotTaken(lead),
        10 => ReturnStories.Relapsed(lead),
        11 => ReturnStories.Partly(lead),
        12 or 13 => ReturnStories.ToFullTime(lead),
        _ => EarlyStories.ByTheModel(lead, talk),
    };
}
