using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.Privacy.ShowingOwnData;

/// <summary>One page that needs nothing besides itself, to be read on a screen, aloud, or on paper. Every fact is on it.</summary>
public sealed class OwnDataPage(OwnDataWords words, FactsHtml facts)
{
    private const string Style = """
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 0 auto; padding: 1rem; color: #111; background: #fff }
        article { border-top: 1px solid #767676; padding: .5rem 0; break-inside: avoid } h3 { margin: .25rem 0 }
        dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .25rem 1rem; margin: .25rem 0 } dt { font-weight: bold } dd { margin: 0; white-space: pre-wrap }
        ul { margin: 0; padding-left: 1.25rem } @media print { nav { display: none } }
        """;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public string Of(OwnData data, string language)
    {
        var page = new StringBuilder();
        var title = words.Text("title", language);
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<title>{Html.Encode(title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n<h1>{Html.Encode(title)}</h1>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p>{Html.Encode(data.Organisation)}, {Html.Encode(data.EmployeeId)}, {Cultures.Day(data.MadeOn, language)}</p>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p>{Html.Encode(words.Text("introduction", language))}</p>\n<nav aria-label=\"{Html.Encode(words.Text("contents", language))}\">\n<ul>\n");
        foreach (var section in data.Sections)
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{section.Name}\">{Html.Encode(words.Section(section.Name, language))}</a> ({section.Entries.Count})</li>\n");
        page.Append("</ul>\n</nav>\n");
        foreach (var section in data.Sections)
            Write(page, section, language);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private void Write(StringBuilder page, OwnDataSection section, string language)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"{section.Name}\">\n<h2 id=\"{section.Name}\">{Html.Encode(words.Section(section.Name, language))}</h2>\n");
        if (section.Entries.Count == 0)
            page.Append(CultureInfo.InvariantCulture, $"<p>{Html.Encode(words.Text("nothing", language))}</p>\n");
        foreach (var entry in section.Entries)
        {
            var by = string.Join(", ", new[] { entry.By, words.Word(entry.Role, language) }.Where(part => part is not null));
            page.Append(CultureInfo.InvariantCulture, $"<article>\n<h3>{Html.Encode(entry.Title)}, {Cultures.Day(entry.On, language)}</h3>\n<p>{Html.Encode(words.Text("recorded", language))} ");
            page.Append(CultureInfo.InvariantCulture, $"<time datetime=\"{entry.RecordedAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\">{Cultures.Moment(entry.RecordedAt, language)}</time>: {Html.Encode(by)}");
            page.Append(CultureInfo.InvariantCulture, $"{(entry.About is null ? "" : $" ({Html.Encode(entry.About)})")}</p>\n");
            page.Append(facts.Of(entry.Facts, language)).Append("\n</article>\n");
        }

        page.Append("</section>\n");
    }
}
