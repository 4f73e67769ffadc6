using EarlySupport.Service.Language;

namespace EarlySupport.Service.Cases.ClosingCase;

/// <summary>Something that has to come to an end before its case can be closed.</summary>
/// <param name="What">In the reader's language.</param>
/// <param name="Address">Of the page on which it is ended.</param>
public sealed record OpenMatter(string What, string Address)
{
    /// <summary>The id of their list on the page.</summary>
    public const string List = "still-open";

    /// <param name="addressOf">Where a measure is ended, by its id.</param>
    public static IEnumerable<OpenMatter> Measures(CasePage page, PageWords words, Func<string, string> addressOf) =>
        from measure in page.Measures
        where measure.State is "open" or "overdue"
        select new OpenMatter($"{words.Of(measure.Kind)}: {measure.What}", addressOf(measure.MeasureId));
}
