using EarlySupport.Domain.Privacy.NamingIllness;

namespace EarlySupport.Domain.Tests.Privacy;

/// <summary>Codes of ICD-10 are found, and not what only looks like them: both sides of each line.</summary>
public class IcdCodeTests
{
    private static readonly DiagnosisGuard Guard = new(new IllnessWords([]));

    [Theory]
    [InlineData("Todistuksessa oli F32.1 ja hän jää pois.", "F32.1")]
    [InlineData("M54.50", "M54.50")]
    [InlineData("(f43.2)", "f43.2")]
    [InlineData("U07.1 keväällä", "U07.1")]
    [InlineData("Poissaolon syy M54, kaksi viikkoa.", "M54")]
    [InlineData("Syy: Z73", "Z73")]
    [InlineData("dg M545", "M545")]
    [InlineData("dg. m54", "m54")]
    [InlineData("Diagnoosi on F3210.", "F3210")]
    [InlineData("diagnos: J06", "J06")]
    [InlineData("ICD-10 A09", "A09")]
    [InlineData("F32:sta toipuminen", "F32")]
    [InlineData("Huone on sama, syy F32", "F32")]
    [InlineData("E11 todettiin", "E11")]
    public void A_code_is_found(string text, string code)
    {
        var found = Assert.Single(Guard.Find(text));

        Assert.Equal(new NamedIllness(text.IndexOf(code, StringComparison.Ordinal), code.Length, code, NamedBy.Code), found);
    }

    [Theory]
    [InlineData("Tavataan A12 klo 10")] // No category of the classification.
    [InlineData("B12-vitamiini")]
    [InlineData("Ajoi E18 pitkin ja E75 kotiin")]
    [InlineData("Siirtyy yksikköön U07")] // U only with its dot.
    [InlineData("Huone F32")]
    [InlineData("huoneessa F32")]
    [InlineData("Kokous on M54-salissa, toinen F32:ssa")]
    [InlineData("rum G43")]
    [InlineData("Room M10, gate C32")]
    [InlineData("lomake T12")]
    [InlineData("työntekijä M545")] // Without a dot, and nothing says that it is a diagnosis.
    [InlineData("m54")] // In small letters, likewise.
    [InlineData("E000123 ja EF32 ja F321234")]
    [InlineData("AB-F32 ja 12F32")]
    [InlineData("F3, F 32 ja 32")]
    [InlineData("V12 käynnistyi, W20 ei")]
    [InlineData("A4-arkille, 10.12.2026 klo 12.30, 80 %")]
    public void What_only_looks_like_one_is_not(string text) => Assert.Empty(Guard.Find(text));

    [Fact]
    public void All_of_them_are_found_in_their_order() =>
        Assert.Equal(["F32.1", "M54", "J45.0"], Guard.Find("F32.1, sitten M54 ja J45.0").Select(found => found.Found));
}
