using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.PublishingRetention;

namespace EarlySupport.Domain.Tests.Privacy;

/// <summary>How long what is kept is set by the organisation and by nobody else.</summary>
public class RetentionTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly RetentionTerm Cases = new(RetentionClass.EarlySupport, 2);
    private static readonly RetentionTerm People = new(RetentionClass.Employment, 10);
    private static readonly RetentionPublished First = new(1, Day, [Cases, People]);

    [Fact]
    public void Publishing_gives_the_terms_in_the_order_of_their_classes() =>
        Gave(new PublishRetention(Day, [People, Cases]).Decide(Retention.None), 1, Day, Cases, People);

    [Fact]
    public void Another_publication_is_the_next_version() =>
        Gave(new PublishRetention(Day.AddDays(1), [Cases]).Decide(Published(First)), 2, Day.AddDays(1), Cases);

    [Fact]
    public void The_same_again_changes_nothing() => new PublishRetention(Day, [People, Cases]).Decide(Published(First)).GaveNothing();

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void Years_are_one_to_fifty(int years, bool fits)
    {
        var decision = new PublishRetention(Day, [new RetentionTerm(RetentionClass.ReturnToWork, years)]).Decide(Retention.None);

        if (fits)
            Assert.Single(decision.Events);
        else
            decision.WasRefused("retention-years-out-of-range", ("class", RetentionClass.ReturnToWork), ("years", years), ("most", 50));
    }

    [Fact]
    public void A_class_is_given_once() =>
        new PublishRetention(Day, [Cases, Cases with { Years = 3 }]).Decide(Retention.None).WasRefused("retention-class-twice", ("class", RetentionClass.EarlySupport));

    [Fact]
    public void A_publication_is_in_force_from_its_day_on_until_another_takes_over()
    {
        var retention = Published(First, new RetentionPublished(2, Day.AddDays(10), [Cases with { Years = 5 }]));

        Assert.Null(retention.YearsOn(Day.AddDays(-1), RetentionClass.EarlySupport));
        Assert.Equal(2, retention.YearsOn(Day, RetentionClass.EarlySupport));
        Assert.Equal(2, retention.YearsOn(Day.AddDays(9), RetentionClass.EarlySupport));
        Assert.Equal(5, retention.YearsOn(Day.AddDays(10), RetentionClass.EarlySupport));
        Assert.Null(retention.YearsOn(Day.AddDays(10), RetentionClass.Employment));
    }

    [Fact]
    public void Classes_that_nobody_has_set_are_missing()
    {
        Assert.Equal(Enum.GetValues<RetentionClass>(), Retention.None.MissingOn(Day));
        Assert.Equal([RetentionClass.IntensifiedSupport, RetentionClass.ReturnToWork], Published(First).MissingOn(Day));
    }

    private static Retention Published(params RetentionPublished[] publications) => publications.Aggregate(Retention.None, Retention.Evolve);

    // A record with a list in it is not equal by value.
    private static void Gave(Decision decision, int version, DateOnly from, params RetentionTerm[] terms)
    {
        var published = Assert.IsType<RetentionPublished>(Assert.Single(decision.Events));
        Assert.Equal((version, from), (published.Version, published.EffectiveFrom));
        Assert.Equal(terms, published.Terms);
    }
}
