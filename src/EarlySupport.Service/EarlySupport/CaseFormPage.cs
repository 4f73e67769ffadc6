using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.EarlySupport;

/// <summary>A page that does something in a case of early support.</summary>
public abstract class CaseFormPage(CaseForms cases) : FormPage(cases.Forms)
{
    [FromRoute]
    public string CaseId { get; set; } = "";

    public ShownCase Shown { get; private set; } = null!;

    public override long? Version => Shown.Case.Version;

    public string Address => $"/cases/{CaseId}";

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await cases.FindAsync(CaseId, ct) is not { } shown)
            return false;
        Shown = shown;
        return true;
    }
}
