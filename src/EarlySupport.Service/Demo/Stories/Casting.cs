namespace EarlySupport.Service.Demo.Stories;

/// <summary>Which story an alert begins: the same alert always the same one, short ones for short absences.</summary>
internal static class Casting
{
    public static IEnumerable<Step> StoryOf(Lead lead)
    {
        var random = new SeededRandom(lead.AlertId.Aggregate(17, (hash, letter) => unchecked(hash * 31 + letter)));
        var talk = random.OneOf(Talk.All);
        return random.Between(1, 10) switch
        {
            1 => EarlyStories.Forgotten(lead),
            2 => EarlyStories.Dismissed(lead),
            3 => EarlyStories.PutOff(lead),
            4 => EarlyStories.LeftUndone(lead, talk),
            5 => EarlyStories.SeenOtherwise(lead, talk),
            6 or 7 => EarlyStories.TalkedThrough(lead, talk),
            _ => EarlyStories.ByTheModel(lead, talk),
        };
    }
}
