using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EarlySupport.Service.Pages.Fields;

/// <summary>Where something stands, in a word: <c>&lt;status-tag kind="late"&gt;Myöhässä&lt;/status-tag&gt;</c>. The word says all; the colour only helps.</summary>
public sealed class StatusTagTagHelper : TagHelper
{
    /// <summary>late, waiting, done or quiet.</summary>
    public string Kind { get; set; } = "quiet";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.AddClass("status", HtmlEncoder.Default);
        output.AddClass(Kind, HtmlEncoder.Default);
    }
}
