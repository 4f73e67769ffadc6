using EarlySupport.Service.Language;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EarlySupport.Service.Pages.Fields;

/// <summary>
/// What a list is narrowed to: <c>&lt;narrow-field name="unit" label="queue.unit" choices="…" value="@Model.Unit" /&gt;</c>; nothing chosen is all.
/// </summary>
public sealed class NarrowFieldTagHelper(PageWords words) : TagHelper
{
    /// <summary>Also the id.</summary>
    public required string Name { get; set; }

    /// <summary>Key of the words.</summary>
    public required string Label { get; set; }

    public required IReadOnlyList<Choice> Choices { get; set; }

    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var label = new TagBuilder("label") { Attributes = { ["class"] = "above", ["for"] = Name } };
        label.InnerHtml.Append(words[Label]);
        var select = new TagBuilder("select") { Attributes = { ["id"] = Name, ["name"] = Name } };
        foreach (var (value, text) in Choices.Prepend(new Choice("", words["narrow.all"])))
            select.InnerHtml.AppendHtml(Option(value, text));
        output.Content.AppendHtml(label).AppendHtml(select);
    }

    private TagBuilder Option(string value, string text)
    {
        var option = new TagBuilder("option") { Attributes = { ["value"] = value } };
        if (value == (Value ?? ""))
            option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(text);
        return option;
    }
}
