using EarlySupport.Service.Language;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EarlySupport.Service.Pages.Fields;

/// <param name="Value">As it is sent.</param>
/// <param name="Text">In the reader's language.</param>
public sealed record Choice(string Value, string Text)
{
    /// <summary>Every word of a kind, in its order, but those left out.</summary>
    public static IReadOnlyList<Choice> Of<TWord>(PageWords words, params TWord[] without)
        where TWord : struct, Enum =>
        [.. Enum.GetValues<TWord>().Except(without).Select(word => new Choice(Hosting.FieldName.Of(word), words.Of(word)))];
}

/// <summary>One of many: <c>&lt;select-field name="kind" label="measure.kind" choices="…" /&gt;</c>.</summary>
public sealed class SelectFieldTagHelper(PageWords words) : LabelledTagHelper(words)
{
    public required IReadOnlyList<Choice> Choices { get; set; }

    /// <summary>Key of what the choice of nothing is called; null where something is always chosen.</summary>
    public string? Nothing { get; set; }

    protected override TagBuilder Control()
    {
        var select = Tag("select");
        if (Nothing is not null)
            select.InnerHtml.AppendHtml(Tag("option", Words[Nothing], ("value", "")));
        foreach (var (value, text) in Choices)
            select.InnerHtml.AppendHtml(Tag("option", text, ("value", value), ("selected", Form[Name] == value ? "selected" : null)));
        return select;
    }
}

/// <summary>Radio buttons, or with <c>several</c> tick boxes, under one legend. The first has the field's id.</summary>
public sealed class ChoiceFieldTagHelper(PageWords words) : FieldTagHelper(words)
{
    public required IReadOnlyList<Choice> Choices { get; set; }

    public bool Several { get; set; }

    protected override void Write(TagHelperContent content)
    {
        // Of tick boxes each is wrong; of radio buttons the group, as the one that is to be chosen does not stand fast.
        var fieldset = Tag(
            "fieldset", null, ("aria-describedby", DescribedBy), ("role", Several ? null : "radiogroup"), ("aria-invalid", IsWrong && !Several ? "true" : null));
        fieldset.InnerHtml.AppendHtml(Tag("legend", Words[Label]));
        foreach (var part in HintAndError())
            fieldset.InnerHtml.AppendHtml(part);
        for (var i = 0; i < Choices.Count; i++)
            fieldset.InnerHtml.AppendHtml(One(Choices[i], i == 0 ? Name : $"{Name}-{i + 1}"));
        content.AppendHtml(fieldset);
    }

    private TagBuilder One(Choice choice, string id)
    {
        var one = Tag("label", null, ("for", id));
        one.InnerHtml.AppendHtml(Tag(
            "input", null, ("type", Several ? "checkbox" : "radio"), ("id", id), ("name", Name), ("value", choice.Value),
            ("checked", Form.All(Name).Contains(choice.Value) ? "checked" : null), ("aria-invalid", IsWrong && Several ? "true" : null)));
        one.InnerHtml.Append($" {choice.Text}");
        return one;
    }
}
