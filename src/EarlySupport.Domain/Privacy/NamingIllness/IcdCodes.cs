using System.Text.RegularExpressions;

namespace EarlySupport.Domain.Privacy.NamingIllness;

/// <summary>
/// Codes of ICD-10: <c>F32.1</c>, <c>M54</c>, and without the dot, as they are written in Finland, <c>dg M545</c>. Much else is a letter and digits,
/// so without a dot a code must be a category that the classification has, in capitals, and not be the name of a place or thing.
/// </summary>
internal static partial class IcdCodes
{
    // Chapters I to XIX, and Z for what is no illness but is written as one (Z73 is burn-out). Room A12 is none of them, nor are vitamin B12 and road E18.
    // U, which hospitals use for themselves, and V to Y, which are causes of accidents, only count with their dot.
    private const string Categories = """
        A00-A09 A15-A28 A30-A99 B00-B09 B15-B83 B85-B99 C00-C26 C30-C34 C37-C41 C43-C58 C60-C86 C88 C90-C97 D00-D48 D50-D89 E00-E07 E10-E11 E13-E16
        E20-E35 E40-E46 E50-E62 E64-E68 E70-E74 E76-E90 F00-F99 G00-G14 G20-G26 G30-G32 G35-G37 G40-G47 G50-G64 G70-G73 G80-G83 G90-G99 H00-H95 I00-I02
        I05-I15 I20-I28 I30-I52 I60-I89 I95-I99 J00-J22 J30-J47 J60-J70 J80-J86 J90-J99 K00-K14 K20-K31 K35-K46 K50-K52 K55-K67 K70-K77 K80-K87
        K90-K93 L00-L08 L10-L14 L20-L30 L40-L45 L50-L99 M00-M25 M30-M36 M40-M54 M60-M99 N00-N99 O00-O99 P00-P96 Q00-Q99 R00-R99 S00-S99 T00-T98 Z00-Z99
        """;

    private static readonly (string First, string Last)[] Ranges =
        [.. Regex.Split(Categories, @"\s+").Select(range => (range[..3], range[^3..]))];

    public static IEnumerable<NamedIllness> Find(string text) =>
        from code in Code().Matches(text)
        where code.Groups["dotted"].Success || IsCode(text, code)
        select new NamedIllness(code.Index, code.Length, code.Value, NamedBy.Code);

    private static bool IsCode(string text, Match code)
    {
        var category = code.Value[..3].ToUpperInvariant();
        if (!Ranges.Any(range => string.CompareOrdinal(range.First, category) <= 0 && string.CompareOrdinal(category, range.Last) <= 0))
            return false;
        if (Diagnosis().IsMatch(text[..code.Index]))
            return true;
        return code.Value == category && !Thing().IsMatch(text[..code.Index]) && !PartOfName().IsMatch(text[(code.Index + code.Length)..]);
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}.,/-])[A-Za-z]\d{2}(?:(?<dotted>\.\d{1,2})|\d{1,2})?(?![\p{L}\p{N}])")]
    private static partial Regex Code();

    // What comes right before it says that it is one.
    [GeneratedRegex(@"\b(?:dg|dx|icd(?:-?10)?|diagno\p{L}*|tautiluok\p{L}*)[\s.:=(-]*(?:on|är|is)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Diagnosis();

    // What comes right before it is a place or a thing that has such names.
    [GeneratedRegex(
        @"(?:huone|tila|sali|luok|kerro|ovi|ove|rappu|rapu|portaa|porras|talo|rakennu|halli|osasto|yksik|linja|bussi|reit|tie|juna|lait|portti|paik|kone|lomak|malli|koodi"
        + @"|rum|sal|klass|vån|dörr|trapp|hus|byggnad|hall|avdelning|enhet|linje|buss|väg|blankett|modell|maskin|plats"
        + @"|room|class|floor|door|stair|building|ward|unit|line|bus|road|form|model|machine|gate|seat|desk|nro|nr|no|n:o)\p{L}*[\s.:(]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Thing();

    // M54-sali, F32:ssa.
    [GeneratedRegex(@"^(?:-\p{L}|:ss[aä]\b)")]
    private static partial Regex PartOfName();
}
