using System.Reflection;
using System.Text.RegularExpressions;
using EarlySupport.Domain;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.Tests.Design;

/// <summary>Every refusal is said in Finnish, Swedish and English, with the same facts.</summary>
public class RefusalSentenceTests
{
    private static readonly string[] Constants =
        [.. typeof(RefusalCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    public static TheoryData<string> Codes => [.. Constants];

    [Fact]
    public void There_is_a_sentence_for_every_code_and_a_code_for_every_sentence() =>
        Assert.Equal(Constants.Order(StringComparer.Ordinal), RefusalSentences.Codes.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_sentence_has_the_same_facts_in_every_language_and_is_a_sentence_in_each(string code)
    {
        var said = RefusalSentences.Languages.ToDictionary(language => language, language => RefusalSentences.Say(new Refusal(code, []), language));

        Assert.Equal(["fi", "sv", "en"], said.Keys);
        Assert.Equal(3, said.Values.Distinct().Count());
        Assert.All(said.Values, sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
        Assert.Single(said.Values.Select(sentence => string.Join(' ', Regex.Matches(sentence, @"\{\w+\}").Select(m => m.Value).Distinct().Order())).Distinct());
    }
}
