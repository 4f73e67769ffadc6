using System.Text.RegularExpressions;
using EarlySupport.Service.Language;
using EarlySupport.Service.Tests.Design;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>The pages say everything in Finnish, Swedish and English, and nothing otherwise.</summary>
public class PageWordsTests
{
    private static readonly string Service = Path.Combine(SourceFolder.Root, "src", "EarlySupport.Service");

    public static TheoryData<string> Keys => [.. PageWords.All.Keys];

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Service, "*.cshtml", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Service, file)).Where(file => !file.StartsWith("obj", StringComparison.Ordinal) && !file.StartsWith("bin", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Words_are_there_in_every_language(string key)
    {
        Assert.Equal(["fi", "sv", "en"], PageWords.All[key].Keys);
        Assert.All(PageWords.All[key].Values, said => Assert.Matches(@"^\p{Lu}.*\S$", said));
        Assert.Single(PageWords.All[key].Values.Select(said => said.EndsWith('.')).Distinct());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_says_only_what_has_words(string page)
    {
        var source = File.ReadAllText(Path.Combine(Service, page));

        Assert.All(Regex.Matches(source, @"Words\[""([^""]+)""\]|""Title""\] = ""([^""]+)""").Select(m => m.Groups[1].Value + m.Groups[2].Value),
            key => Assert.Contains(key, PageWords.All.Keys));
        Assert.DoesNotMatch("<script|<style|style=|\\son[a-z]+=\"|https?://", source);
        // Between tags stands nothing to read but what the words and the data say; the service's own name is one in every language.
        var code = Regex.Replace(source, @"@\{.*?\}|@(page|model|using|inject|addTagHelper).*|@(if|else|foreach)[^\n]*|\belse( if \([^\n]*\))?\n|@[\w.]+(\[[^\]]*\]|\([^)]*\))*[!?.\w]*|&[a-z]+;", "",
            RegexOptions.Singleline & ~RegexOptions.Singleline | RegexOptions.Multiline);
        Assert.DoesNotContain(
            Regex.Matches(code, @">([^<>]*)<").Select(m => m.Groups[1].Value.Replace("EarlySupport", "", StringComparison.Ordinal)),
            text => Regex.IsMatch(text, @"\p{L}{2,}"));
    }

    [Fact]
    public void Every_word_is_said_somewhere()
    {
        var sources = string.Concat(Directory.EnumerateFiles(Service, "*.cs*", SearchOption.AllDirectories).Select(File.ReadAllText));

        // Those that are put together from a name are found by their beginnings.
        Assert.DoesNotContain(PageWords.All.Keys, key =>
            !sources.Contains($"\"{key}\"", StringComparison.Ordinal) && !sources.Contains($"$\"{key.Split('.')[0]}.{{", StringComparison.Ordinal));
    }
}
