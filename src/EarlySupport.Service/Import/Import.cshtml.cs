using EarlySupport.Service.Access;
using EarlySupport.Service.Language;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Import;

/// <summary>Takes a file of units, employees or absences, and leads to what would become of it. Nothing is recorded yet.</summary>
[Needs("import")]
[RequestSizeLimit(MaximumBytes), RequestFormLimits(MultipartBodyLengthLimit = MaximumBytes)]
public sealed class ImportPage(Uploads uploads, RequestCaller callers, PageWords words) : PageModel
{
    /// <summary>Larger files come over the API or the command line, which keep none of them in memory.</summary>
    private const long MaximumBytes = 30L << 20;

    /// <summary>What is wrong; null where nothing is.</summary>
    public string? Wrong { get; private set; }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null || file.Length == 0)
        {
            Wrong = words["import.no-file"];
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await using var content = file.OpenReadStream();
        return Redirect($"/import/{(await uploads.AddAsync(await callers.GetAsync(ct), file.FileName, content, ct)).Id}");
    }
}
