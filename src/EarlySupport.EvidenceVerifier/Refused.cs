namespace EarlySupport.EvidenceVerifier;

/// <summary>The evidence does not hold; the message says why.</summary>
internal sealed class Refused(string reason) : Exception(reason)
{
    public static void Unless(bool holds, string reason)
    {
        if (!holds)
            throw new Refused(reason);
    }
}
