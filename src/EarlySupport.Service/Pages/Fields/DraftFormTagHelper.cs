using EarlySupport.Service.Language;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EarlySupport.Service.Pages.Fields;

/// <summary>
/// The form of a <see cref="FormPage"/>: <c>&lt;form method="post" data-draft submit="dismiss.send"&gt;</c>. Brings along what is hidden in every
/// form, and the button.
/// </summary>
[HtmlTargetElement("form", Attributes = "data-draft,submit")]
public sealed class DraftFormTagHelper(PageWords words) : TagHelper
{
    /// <summary>Key of what the button says.</summary>
    public required string Submit { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var page = (FormPage)ViewContext.ViewData.Model!;
        // What is wrong is said by the server, in one way and in the reader's language.
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
        Hide(output, Filled.IdField, page.Form.Id);
        Hide(output, Forms.ShownToField, page.ShownTo);
        if (page.Version is { } version)
            Hide(output, Filled.VersionField, $"{version}");
        if (page.Form.IsDoubtful)
            output.PostContent.AppendHtml(LookedOver());
        var button = new TagBuilder("button") { Attributes = { ["type"] = "submit" } };
        button.InnerHtml.Append(words[Submit]);
        var said = new TagBuilder("p") { Attributes = { ["class"] = "hint", ["role"] = "status", ["data-draft-said"] = "", ["hidden"] = "" } };
        said.InnerHtml.Append(words["form.draft-kept"]);
        output.PostContent.AppendHtml(button).AppendHtml(said);
    }

    private static void Hide(TagHelperOutput output, string name, string value) => output.PostContent.AppendHtml(new TagBuilder("input")
    {
        TagRenderMode = TagRenderMode.SelfClosing,
        Attributes = { ["type"] = "hidden", ["name"] = name, ["value"] = value },
    });

    private TagBuilder LookedOver()
    {
        var field = new TagBuilder("div") { Attributes = { ["class"] = "field notice" } };
        field.InnerHtml.AppendHtml("<label for=\"looked-over\"><input type=\"checkbox\" id=\"looked-over\" name=\"looked-over\" value=\"true\"> ")
            .Append(words["form.looked-over"]).AppendHtml("</label>");
        return field;
    }
}
