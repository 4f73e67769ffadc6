using System.Buffers;

namespace EarlySupport.Domain;

/// <summary>
/// An id that comes from another system: employee, unit, absence, organisation. It becomes part of stream ids and addresses, so it is
/// 1 to 64 letters A-Z, digits, hyphens, underscores and dots.
/// </summary>
public static class Identifier
{
    public const int MaximumLength = 64;

    private static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    public static bool IsWellFormed(string id) => id.Length is >= 1 and <= MaximumLength && !id.AsSpan().ContainsAnyExcept(Characters);
}
