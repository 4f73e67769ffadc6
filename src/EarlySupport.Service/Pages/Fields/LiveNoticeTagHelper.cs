using EarlySupport.Service.Language;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EarlySupport.Service.Pages.Fields;

/// <summary>
/// Says, where scripts run, that what the page lists has changed meanwhile, and offers to show it anew: <c>&lt;live-notice tables="cases alerts" /&gt;</c>.
/// Nothing moves by itself under somebody who reads.
/// </summary>
public sealed class LiveNoticeTagHelper(PageWords words) : TagHelper
{
    /// <summary>Names of the read tables that the page shows, with blanks between.</summary>
    public required string Tables { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("role", "status");
        output.Attributes.SetAttribute("data-live", $"/api/live?{string.Join('&', Tables.Split(' ').Select(table => $"table={table}"))}");
        // A region that is already there when it is filled is read out; one that appears is not.
        var said = new TagBuilder("template");
        var text = new TagBuilder("p") { Attributes = { ["class"] = "banner" } };
        var link = new TagBuilder("a") { Attributes = { ["href"] = words.Here } };
        link.InnerHtml.Append(words["live.show"]);
        text.InnerHtml.Append(words["live.changed"] + " ").AppendHtml(link);
        said.InnerHtml.AppendHtml(text);
        output.Content.AppendHtml(said);
    }
}
