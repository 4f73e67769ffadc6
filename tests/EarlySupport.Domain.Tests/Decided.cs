namespace EarlySupport.Domain.Tests;

/// <summary>The three endings of a decision, each checked exactly.</summary>
internal static class Decided
{
    public static void Gave(this Decision decision, params object[] events)
    {
        Assert.Null(decision.Refusal);
        Assert.Equal(events, decision.Events);
    }

    public static void GaveNothing(this Decision decision)
    {
        Assert.Null(decision.Refusal);
        Assert.Empty(decision.Events);
    }

    public static void WasRefused(this Decision decision, string code, params (string, object)[] facts)
    {
        Assert.Empty(decision.Events);
        Assert.Equal(code, decision.Refusal?.Code);
        Assert.Equal(facts, decision.Refusal!.Facts);
    }
}
