using System.Globalization;
using EarlySupport.Domain;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Pages.Exporting;

/// <summary>
/// Answers a list's page as a file where one is asked for. The page has run by then as it always does: under its own act, narrowed as asked, and
/// with all whom the file tells of in the access log.
/// </summary>
internal sealed class ExportingLists(PageWords words, RequestCaller callers, OrganisationReader organisations, BusinessClock clock) : IAsyncPageFilter
{
    /// <summary>Rows of one file: it is made in memory.</summary>
    public const int Maximum = 100_000;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Result is PageResult && context.HandlerInstance is IListPage page && ListFormat.AskedFor(context.HttpContext.Request) is { } format)
            executed.Result = await AnswerAsync(page.List, format, context.HttpContext);
    }

    private async Task<IActionResult> AnswerAsync(ExportedList list, ListFormat format, HttpContext http)
    {
        if (list.Rows.Count > Maximum)
        {
            await Problems.AnswerAsync(http, new Refusal(RefusalCodes.ListTooLong, [("maximum", Maximum)]));
            return new EmptyResult();
        }

        var file = new MemoryStream();
        if (format == ListFormat.Csv)
            ListCsv.Write(list, words, file);
        else
            ListXlsx.Write(list, words, file);
        file.Position = 0;
        var settings = await organisations.SettingsAsync((await callers.GetAsync(http.RequestAborted)).Tenant, http.RequestAborted);
        var day = settings.DayAt(clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new FileStreamResult(file, format.MediaType) { FileDownloadName = $"{words[list.Title]} {day}.{format.Name}" };
    }
}
