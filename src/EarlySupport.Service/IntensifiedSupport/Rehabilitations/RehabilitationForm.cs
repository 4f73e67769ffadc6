using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.IntensifiedSupport.Rehabilitations;

/// <summary>A form about one rehabilitation that was applied for.</summary>
public abstract class RehabilitationForm(Forms forms, CaseFormParts parts) : CaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts)
{
    [FromRoute]
    public string RehabilitationId { get; set; } = "";

    public CaseRehabilitation Rehabilitation { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await base.LoadAsync(ct) || Case.Rehabilitations.FirstOrDefault(one => one.RehabilitationId == RehabilitationId) is not { } found)
            return false;
        Rehabilitation = found;
        return true;
    }
}
