using System.Security.Cryptography;
using System.Text;

namespace EarlySupport.LocalPostgres.Asking;

/// <summary>The client's part of SCRAM-SHA-256 (RFC 5802, RFC 7677), without channel binding: the connection does not leave the machine.</summary>
internal sealed class Scram(string password)
{
    private readonly string nonce = RandomNumberGenerator.GetHexString(36);
    private string serverSignature = "";

    // PostgreSQL takes the user's name from the start of the connection, so the name here stays empty.
    private string FirstBare => "n=,r=" + nonce;

    internal string First => "n,," + FirstBare;

    /// <summary>Proves that we know the password, without telling it.</summary>
    internal string Final(string serverFirst)
    {
        var fields = Fields(serverFirst);
        if (!fields['r'].StartsWith(nonce, StringComparison.Ordinal))
            throw new LocalServerException("PostgreSQL answered to somebody else's login.");
        var withoutProof = "c=biws,r=" + fields['r'];
        var salted = Rfc2898DeriveBytes.Pbkdf2(password, Convert.FromBase64String(fields['s']), int.Parse(fields['i']), HashAlgorithmName.SHA256, 32);
        var message = Encoding.UTF8.GetBytes($"{FirstBare},{serverFirst},{withoutProof}");
        serverSignature = Convert.ToBase64String(HMACSHA256.HashData(HMACSHA256.HashData(salted, "Server Key"u8), message));
        var clientKey = HMACSHA256.HashData(salted, "Client Key"u8);
        var signature = HMACSHA256.HashData(SHA256.HashData(clientKey), message);
        return $"{withoutProof},p={Convert.ToBase64String([.. clientKey.Zip(signature, (key, sign) => (byte)(key ^ sign))])}";
    }

    /// <summary>The server knows the password too, so it is ours and not a stranger on the same port.</summary>
    internal void Check(string serverFinal)
    {
        if (Fields(serverFinal).GetValueOrDefault('v') != serverSignature)
            throw new LocalServerException("What listens on PostgreSQL's port does not know its password.");
    }

    private static Dictionary<char, string> Fields(string message) => message.Split(',').ToDictionary(field => field[0], field => field[2..]);
}
