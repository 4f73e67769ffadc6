using EarlySupport.Domain;
using EarlySupport.Service.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Pages;

/// <summary>Says on a page what went wrong, in words and without details; the status stays what it was.</summary>
[IgnoreAntiforgeryToken]
[AllowAnonymous]
public sealed class ErrorPage(PageWords words) : PageModel
{
    public string Sentence =>
        HttpContext.Items[typeof(Refusal)] is Refusal refusal ? RefusalSentences.Say(refusal, words.Language) : words[$"error.{What}"];

    private string What => HttpContext.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status400BadRequest => "request",
        StatusCodes.Status403Forbidden => "forbidden",
        StatusCodes.Status429TooManyRequests => "too-many",
        _ => "other",
    };
}
