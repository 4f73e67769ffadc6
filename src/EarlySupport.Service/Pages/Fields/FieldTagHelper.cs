using System.Text.Encodings.Web;
using EarlySupport.Service.Language;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EarlySupport.Service.Pages.Fields;

/// <summary>A field of a <see cref="FormPage"/>: its label, hint and error, and the control that they belong to, with what stands in it.</summary>
public abstract class FieldTagHelper(PageWords words) : TagHelper
{
    /// <summary>Also the id, to which the summary of errors leads.</summary>
    public required string Name { get; set; }

    /// <summary>Key of the words.</summary>
    public required string Label { get; set; }

    /// <summary>Key of the words; null where there are none.</summary>
    public string? Hint { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected PageWords Words => words;

    protected Filled Form => ((FormPage)ViewContext.ViewData.Model!).Form;

    /// <summary>What describes the control, by id; null where nothing does.</summary>
    protected string? DescribedBy => string.Join(' ', ((string?[])[Hint is null ? null : $"{Name}-hint", Form.ErrorOf(Name) is null ? null : $"{Name}-error"])
        .OfType<string>()) is { Length: > 0 } ids ? ids : null;

    protected bool IsWrong => Form.ErrorOf(Name) is not null;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("field", HtmlEncoder.Default);
        if (IsWrong)
            output.AddClass("wrong", HtmlEncoder.Default);
        Write(output.Content);
    }

    protected abstract void Write(TagHelperContent content);

    protected static TagBuilder Tag(string name, string? text = null, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var tag = new TagBuilder(name);
        if (text is not null)
            tag.InnerHtml.Append(text);
        foreach (var (attribute, value) in attributes)
            if (value is not null)
                tag.Attributes[attribute] = value;
        if (name == "input")
            tag.TagRenderMode = TagRenderMode.SelfClosing;
        return tag;
    }

    protected IEnumerable<IHtmlContent> HintAndError()
    {
        if (Hint is not null)
            yield return Tag("p", words[Hint], ("class", "hint"), ("id", $"{Name}-hint"));
        if (Form.ErrorOf(Name) is { } error)
            yield return Tag("p", error, ("class", "error"), ("id", $"{Name}-error"));
    }
}

/// <summary>A field with one control under its label.</summary>
public abstract class LabelledTagHelper(PageWords words) : FieldTagHelper(words)
{
    protected override void Write(TagHelperContent content)
    {
        content.AppendHtml(Tag("label", Words[Label], ("class", "above"), ("for", Name)));
        foreach (var part in HintAndError())
            content.AppendHtml(part);
        var control = Control();
        (control.Attributes["id"], control.Attributes["name"]) = (Name, Name);
        if (DescribedBy is { } ids)
            control.Attributes["aria-describedby"] = ids;
        if (IsWrong)
            control.Attributes["aria-invalid"] = "true";
        content.AppendHtml(control);
    }

    protected abstract TagBuilder Control();
}
