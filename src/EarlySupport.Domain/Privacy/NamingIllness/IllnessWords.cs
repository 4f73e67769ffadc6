namespace EarlySupport.Domain.Privacy.NamingIllness;

/// <summary>
/// Words that name an illness, in all languages together: people write in more than one. An asterisk at the end of a word stands for any ending or
/// further part (<c>diabet*</c>), one at the beginning for any earlier part (<c>*flunss*</c>); after an exclamation mark stands what looks like
/// one of them and is none.
/// </summary>
public sealed class IllnessWords
{
    // Of what is pasted: letters whose dots stand apart, and soft hyphens. By hand, because a machine without ICU does not normalize.
    private static readonly (string Pasted, string Plain)[] Pasted =
        [("\u00AD", ""), ("a\u0308", "ä"), ("o\u0308", "ö"), ("a\u030A", "å"), ("e\u0301", "é")];

    private readonly ILookup<bool, string> patterns;

    /// <param name="patterns">In lower case.</param>
    public IllnessWords(IEnumerable<string> patterns) =>
        this.patterns = patterns.ToLookup(p => p.StartsWith('!'), p => p.TrimStart('!'));

    public bool Name(string word)
    {
        var plain = Pasted.Aggregate(word.ToLowerInvariant(), (text, p) => text.Replace(p.Pasted, p.Plain, StringComparison.Ordinal));
        return patterns[false].Any(p => Fits(plain, p)) && !patterns[true].Any(p => Fits(plain, p));
    }

    private static bool Fits(string word, string pattern) => (pattern[0], pattern[^1]) switch
    {
        ('*', '*') => word.Contains(pattern[1..^1], StringComparison.Ordinal),
        ('*', _) => word.EndsWith(pattern[1..], StringComparison.Ordinal),
        (_, '*') => word.StartsWith(pattern[..^1], StringComparison.Ordinal),
        _ => word == pattern,
    };
}
