using EarlySupport.Service.Language;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EarlySupport.Service.Pages.Fields;

/// <summary>A line of text, a number or a day: <c>&lt;text-field name="place" label="conversation.place" /&gt;</c>.</summary>
public sealed class TextFieldTagHelper(PageWords words) : LabelledTagHelper(words)
{
    protected override TagBuilder Control() => Tag("input", null, ("type", "text"), ("value", Form[Name]), ("autocomplete", "off"));
}

public sealed class NumberFieldTagHelper(PageWords words) : LabelledTagHelper(words)
{
    protected override TagBuilder Control() =>
        Tag("input", null, ("type", "text"), ("inputmode", "decimal"), ("class", "short"), ("value", Form[Name]), ("autocomplete", "off"));
}

/// <summary>A day, sent as ISO whatever the browser shows.</summary>
public sealed class DateFieldTagHelper(PageWords words) : LabelledTagHelper(words)
{
    protected override TagBuilder Control() => Tag("input", null, ("type", "date"), ("value", Form[Name]));
}

public sealed class TextAreaTagHelper(PageWords words) : LabelledTagHelper(words)
{
    public int Rows { get; set; } = 5;

    // The parser drops a line break at the beginning.
    protected override TagBuilder Control() =>
        Tag("textarea", $"\n{Form[Name]}", ("rows", $"{Rows}"), ("lang", null), ("spellcheck", "true"));
}
