using System.Text.Json;
using System.Text.RegularExpressions;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;
using EarlySupport.Service.Tests.Design;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>The pages say everything in Finnish, Swedish and English, and nothing otherwise.</summary>
public class PageWordsTests
{
    private static readonly string Service = Path.Combine(SourceFolder.Root, "src", "EarlySupport.Service");

    // Lines of C#, and the blocks at the beginning of a page.
    private const string Code = @"^@\{[^}]*\}|^[ \t]*(@(page|model|using|inject|addTagHelper|functions|if|foreach|for|switch|await)|if \(|else|foreach|switch|case|default:|break;|var |[{}]).*$";

    // What is said in between, with what stands in its brackets.
    private const string Said = @"@(?:[\w.!?]|\((?>[^()]|(?<o>\()|(?<-o>\)))*(?(o)(?!))\)|\[(?>[^\[\]]|(?<b>\[)|(?<-b>\]))*(?(b)(?!))\])+|&[a-z]+;";

    public static TheoryData<string> Keys => [.. PageWords.All.Keys];

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Service, "*.cshtml", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Service, file)).Where(file => !file.StartsWith("obj", StringComparison.Ordinal) && !file.StartsWith("bin", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Words_are_there_in_every_language(string key)
    {
        Assert.Equal(["fi", "sv", "en"], PageWords.All[key].Keys);
        Assert.All(PageWords.All[key].Values, said => Assert.Matches(@"^[\p{Lu}\d{].*\S$", said));
        Assert.Single(PageWords.All[key].Values.Select(said => said[^1] is '.' or '?' or ':' ? said[^1] : ' ').Distinct());
        Assert.Single(PageWords.All[key].Values.Select(said => string.Join(' ', Regex.Matches(said, @"\{\w+\}").Select(m => m.Value).Order(StringComparer.Ordinal))).Distinct());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_says_only_what_has_words(string page)
    {
        var source = File.ReadAllText(Path.Combine(Service, page));

        Assert.All(KeysIn(source), key => Assert.Contains(key, PageWords.All.Keys));
        Assert.DoesNotMatch("<script(?! src=\"/assets/enhance.js\" defer></script>)|<style|style=|\\son[a-z]+=\"|https?://", source);
        // Between tags stands nothing to read but what the words and the data say; the service's own name is one in every language.
        var code = Regex.Replace(Regex.Replace(source, Code, "", RegexOptions.Multiline), Said, "");
        Assert.DoesNotContain(
            Regex.Matches(code, @">([^<>]*)<").Select(m => m.Groups[1].Value.Replace("EarlySupport", "", StringComparison.Ordinal)),
            text => Regex.IsMatch(text, @"\p{L}{2,}"));
    }

    [Fact]
    public void Every_word_is_said_somewhere()
    {
        var sources = string.Concat(Directory.EnumerateFiles(Service, "*.cs*", SearchOption.AllDirectories).Select(File.ReadAllText));
        var words = FieldWords().ToHashSet();

        // Those that are put together from a name are found by their beginnings, and those of one and many by what they are of.
        Assert.DoesNotContain(PageWords.All.Keys, key =>
            !words.Contains(key)
            && !sources.Contains($"\"{key}\"", StringComparison.Ordinal)
            && !sources.Contains($"$\"{key.Split('.')[0]}.{{", StringComparison.Ordinal)
            && !sources.Contains($"Count(\"{Regex.Replace(key, @"\.(one|many)$", "")}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void What_falls_due_has_words_for_where_it_cannot_be_handled() => Assert.All(
        new[] { typeof(Domain.Refusal), typeof(PageWords) }.SelectMany(one => one.Assembly.GetTypes()).Where(type => type.Name.EndsWith("FellDue", StringComparison.Ordinal)),
        type => Assert.Contains($"message.{type.Name}", PageWords.All.Keys));

    [Fact]
    public void A_word_of_the_field_is_said_with_all_of_its_kind()
    {
        var begun = PageWords.All.Keys.Select(key => key.Split('.')[0]).ToHashSet();

        Assert.All(FieldWords().Where(key => begun.Contains(key.Split('.')[0])), key => Assert.Contains(key, PageWords.All.Keys));
    }

    // In attributes of the pages' own tags, too.
    private static IEnumerable<string> KeysIn(string source) =>
        Regex.Matches(source, @"Words\[""([^""]+)""[\],]|""Title""\] = ""([^""]+)""|\s(?:label|hint|submit|nothing)=""([a-z][^""@]*)""").Select(m => m.Groups[1].Value + m.Groups[2].Value + m.Groups[3].Value);

    private static IEnumerable<string> FieldWords() =>
        from kind in typeof(Domain.Refusal).Assembly.GetExportedTypes()
        where kind.IsEnum && kind.GetField("value__") is not null && kind.Name is not nameof(Domain.Access.Role)
        from object word in Enum.GetValues(kind)
        let name = JsonSerializer.SerializeToElement(word, kind, Json.Plain)
        where name.ValueKind == JsonValueKind.String
        select $"{JsonNamingPolicy.KebabCaseLower.ConvertName(kind.Name)}.{name.GetString()}";
}
