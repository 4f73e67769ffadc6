namespace EarlySupport.TestSupport;

/// <summary>
/// How long a test waits for something before it takes it to hang. It measures nothing: on a machine that others work on too, what usually takes seconds
/// takes a minute without being wrong. Where a time matters, the test says it itself.
/// </summary>
public static class Patience
{
    public static TimeSpan Span { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Cancels when it is over.</summary>
    public static CancellationTokenSource Begin() => new(Span);
}
