namespace EarlySupport.Service.Demo;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, 2014). System.Random promises no sequence from one version of .NET to the next, and a demo that
/// looks different after an upgrade is of no use in a manual or a test.
/// </summary>
internal sealed class SeededRandom(int seed, int stream = 0)
{
    private ulong state = Mixed(((ulong)(uint)seed << 32) | (uint)stream);

    /// <summary>At least 0, below 1.</summary>
    public double Share()
    {
        state += 0x9E3779B97F4A7C15;
        return (Mixed(state) >> 11) * (1.0 / (1UL << 53));
    }

    public bool Chance(double probability) => Share() < probability;

    /// <summary>Both inclusive, all as likely.</summary>
    public int Between(int first, int last) => first + (int)(Share() * (last - first + 1));

    /// <summary>Both inclusive; each doubling as likely as the one before, as lengths of long absences are.</summary>
    public int BetweenByMagnitude(int first, int last) => (int)(first * Math.Pow((last + 1.0) / first, Share()));

    public T OneOf<T>(IReadOnlyList<T> choices) => choices[Between(0, choices.Count - 1)];

    /// <summary>From the gamma distribution of shape 3/2 and mean 1: an exponential and half the square of a normal one.</summary>
    public double Gamma()
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - Share())) * Math.Cos(2 * Math.PI * Share());
        return (-Math.Log(1 - Share()) + normal * normal / 2) / 1.5;
    }

    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
