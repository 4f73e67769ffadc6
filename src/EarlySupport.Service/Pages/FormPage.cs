using EarlySupport.Domain;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;
using EarlySupport.Service.Privacy.KeepingDrafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Pages;

/// <summary>
/// A page that asks for something and does it: shown with what was kept of it, sent to its own address, and then elsewhere with a word that it is
/// done. Refused, it is shown again with all that was typed and what is wrong with it. Nothing that somebody typed is lost.
/// </summary>
public abstract class FormPage(Forms forms) : PageModel
{
    /// <summary>In <c>TempData</c>: the key of what is said once on the next page.</summary>
    public const string Done = "done";

    public Filled Form { get; private set; } = null!;

    /// <summary>Who is shown the form, for the day on which nobody is signed in when it is sent.</summary>
    public string ShownTo { get; private set; } = "";

    /// <summary>When what is shown was kept; null where it was not.</summary>
    public DateTimeOffset? KeptAt { get; private set; }

    /// <summary>The version of what the form is about; null where it has none.</summary>
    public virtual long? Version => null;

    /// <summary>The address that the drafts stand under which are done with when this is: its own, or that of all steps of its journey.</summary>
    protected virtual string Journey => Request.Path;

    /// <summary>Whether texts that seem to name an illness were looked over.</summary>
    protected virtual bool IsLookedOver => Form.IsLookedOver;

    protected Forms Forms => forms;

    protected PageWords Words => forms.Words;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var draft = await forms.FindAsync(await OfCallerAsync(ct), ct);
        Form = forms.Kept(draft);
        KeptAt = draft?.SavedAt;
        if (Form.Id.Length == 0)
            Form.Set(Filled.IdField, forms.GivenId);
        else if (Form.Id != forms.GivenId)
            return Redirect(Forms.AddressWith(Request, Form.Id));
        return await LoadAsync(ct) ? await ShownAsync(draft is null, ct) : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Form = forms.Sent();
        if (!await LoadAsync(ct))
            return NotFound();
        if (await DoAsync(ct) is { } next)
            return Redirect(next);
        await forms.KeepAsync(await OfCallerAsync(ct), Form.Fields, ct);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShownAsync(isNew: false, ct);
    }

    /// <summary>While somebody types (<c>enhance.js</c>).</summary>
    public async Task<IActionResult> OnPostDraftAsync(CancellationToken ct)
    {
        await forms.KeepAsync(await OfCallerAsync(ct), forms.Sent().Fields, ct);
        return new NoContentResult();
    }

    /// <summary>Reads what the page shows beside the form.</summary>
    /// <returns>False where there is nothing to show it of.</returns>
    protected virtual Task<bool> LoadAsync(CancellationToken ct) => Task.FromResult(true);

    /// <summary>What a form begins with that nothing was typed in.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>Does what is asked for.</summary>
    /// <returns>Where to go then; null where <see cref="Form"/> says what is wrong.</returns>
    protected abstract Task<string?> DoAsync(CancellationToken ct);

    /// <summary>Runs a command; when it is done the draft goes, and the next page says so.</summary>
    /// <param name="done">Key of what is said then.</param>
    /// <param name="fieldOf">The field that a refusal of some code is about, where the refusal does not say it itself.</param>
    protected Task<string?> RunAsync(object command, string done, string next, CancellationToken ct, params (string Code, string Field)[] fieldOf) =>
        RunAsync(command, done, _ => next, ct, fieldOf);

    /// <param name="next">Where to go then, by what the command came to.</param>
    protected async Task<string?> RunAsync(
        object command, string done, Func<Outcome, string> next, CancellationToken ct, params (string Code, string Field)[] fieldOf)
    {
        var outcome = await forms.RunAsync(command, IsLookedOver, ct);
        if (outcome.Refusal is { } refusal)
        {
            Form.Refused(refusal, fieldOf.ToDictionary(of => of.Code, of => of.Field));
            // What was recorded under this id stays as it is; what was typed since is recorded beside it when it is sent again.
            if (refusal.Code == RefusalCodes.IdAlreadyUsed)
                Form.Set(Filled.IdField, NewId.Make());
            return null;
        }

        await forms.DropAsync(await forms.OfCallerAsync(Journey, ct), ct);
        TempData[Done] = done;
        return next(outcome);
    }

    /// <summary>Keeps what was typed at a step of a journey, to be recorded at its end.</summary>
    protected async Task<string> KeepForLaterAsync(string next, CancellationToken ct)
    {
        await forms.KeepAsync(await OfCallerAsync(ct), Form.Fields, ct);
        return next;
    }

    private Task<DraftOf> OfCallerAsync(CancellationToken ct) => forms.OfCallerAsync(Request.Path, ct);

    private async Task<IActionResult> ShownAsync(bool isNew, CancellationToken ct)
    {
        if (isNew)
            Begin();
        ShownTo = await forms.ShownToAsync(ct);
        return Page();
    }
}
