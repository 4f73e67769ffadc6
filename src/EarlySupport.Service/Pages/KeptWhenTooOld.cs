using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EarlySupport.Service.Pages;

/// <summary>
/// A form whose token fits no more, as after signing in again in another tab, is not sent; but what was typed is kept, and the form shown again
/// with it.
/// </summary>
internal sealed class KeptWhenTooOld(Forms forms) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is IAntiforgeryValidationFailedResult && Forms.IsForm(http.GetEndpoint()))
        {
            await forms.RescueAsync(http.RequestAborted);
            context.Result = new LocalRedirectResult(http.Request.Path);
        }

        await next();
    }
}
