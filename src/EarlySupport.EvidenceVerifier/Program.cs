using System.Security.Cryptography;

namespace EarlySupport.EvidenceVerifier;

/// <summary>Exit code 0 when the evidence is accepted, 1 when it is refused, 2 when it could not be checked.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is not [var file, var key])
            return NotChecked("Give the evidence (a zip file) and the public key to trust (a PEM file), which you got by another way than the evidence.");
        try
        {
            Console.WriteLine($"ACCEPTED: {Check.Of(File.ReadAllBytes(file), File.ReadAllText(key))}");
            return 0;
        }
        catch (Refused refused)
        {
            Console.WriteLine($"REFUSED: {refused.Message}");
            return 1;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            return NotChecked(problem.Message);
        }
    }

    private static int NotChecked(string why)
    {
        Console.Error.WriteLine(why);
        return 2;
    }
}
