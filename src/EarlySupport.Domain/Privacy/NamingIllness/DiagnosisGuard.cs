using System.Text.RegularExpressions;

namespace EarlySupport.Domain.Privacy.NamingIllness;

/// <summary>
/// Finds what seems to name an illness. The employer's side holds no diagnosis (Act 759/2004, 5 §), so who writes there is warned. It warns and no
/// more: a text without a finding may still name an illness, and one with a finding need not.
/// </summary>
public sealed partial class DiagnosisGuard(IllnessWords words)
{
    /// <summary>In the order of their places.</summary>
    public IReadOnlyList<NamedIllness> Find(string text) =>
    [
        .. IcdCodes.Find(text)
            .Concat(Word().Matches(text).Where(word => words.Name(word.Value)).Select(word => new NamedIllness(word.Index, word.Length, word.Value, NamedBy.Word)))
            .OrderBy(found => found.Start),
    ];

    // With combining marks and soft hyphens, as texts that are pasted have them.
    [GeneratedRegex(@"\p{L}[\p{L}\p{M}\u00AD-]*")]
    private static partial Regex Word();
}

/// <summary>A place in a text.</summary>
/// <param name="Start">In UTF-16 code units from the beginning of the text, as in JavaScript.</param>
/// <param name="Found">As it is written there.</param>
public sealed record NamedIllness(int Start, int Length, string Found, NamedBy By);

public enum NamedBy
{
    /// <summary>A code of the classification of diseases, ICD-10.</summary>
    Code,
    Word,
}
