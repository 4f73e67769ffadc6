using EarlySupport.Domain.Alerts;

namespace EarlySupport.Domain.Tests.Alerts;

/// <summary>The ending of a decision after which somebody is told.</summary>
internal static class ToldDecision
{
    /// <summary>Checks exactly what happened, and everybody who was told of it, in order.</summary>
    public static void GaveAndTold(this Decision decision, object fact, AlertNotified notified)
    {
        var given = Assert.IsType<AlertNotified>(decision.Events[^1]);
        // Records with lists in them are not equal by value.
        Assert.Equal(notified.Told, given.Told);
        decision.Gave(fact, notified with { Told = given.Told });
    }
}
