using EarlySupport.Service.Access;
using EarlySupport.Service.Import.ReadingFiles;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Import;

/// <summary>What would become of a file; while it is imported, how far that has come; and then what became of it.</summary>
[Needs("import")]
public sealed class UploadPage(Uploads uploads, RequestCaller callers) : PageModel
{
    /// <summary>Rows that are shown; all that are refused can be fetched.</summary>
    public const int Shown = 20;

    [FromRoute]
    public string UploadId { get; set; } = "";

    public Upload Upload { get; private set; } = null!;

    public IReadOnlyList<RejectedRow> Refused => Upload.Imported?.Rejected ?? Upload.File.Rejected;

    public bool IsUnderWay => Upload is { HasBegun: true, Imported: null, HasFailed: false };

    /// <summary>Whether anything of it can be imported.</summary>
    public bool CanBegin => Upload is { HasBegun: false, Accepted: > 0 };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FoundAsync(ct))
            return Again();
        // Without scripts, too, the page looks again.
        if (IsUnderWay)
            Response.Headers["Refresh"] = "2";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FoundAsync(ct))
            return Again();
        if (CanBegin)
            uploads.Begin(Upload, skip: Refused.Count > 0 && Request.Form["skip"] == "true");
        return Redirect(Request.Path);
    }

    /// <summary>The refused rows as a file, with what is wrong and as they stand.</summary>
    public async Task<IActionResult> OnGetRefusedAsync(CancellationToken ct)
    {
        if (!await FoundAsync(ct))
            return Again();
        var file = new MemoryStream();
        await RejectedFile.WriteAsync(file, Refused, ct);
        return File(file.ToArray(), "text/csv; charset=utf-8", RejectedFile.PathFor(Path.GetFileName(Upload.File.Name)));
    }

    private async Task<bool> FoundAsync(CancellationToken ct)
    {
        Upload = uploads.Find(await callers.GetAsync(ct), UploadId)!;
        return Upload is not null;
    }

    private RedirectResult Again()
    {
        TempData[FormPage.Done] = "import.again";
        return Redirect("/import");
    }
}
