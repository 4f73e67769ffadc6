using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

/// <summary>A form about the newest memo of a negotiation that was held; for nobody from whom its text is withheld.</summary>
public abstract class HeldMemoForm(Forms forms, CaseFormParts parts) : NegotiationFormPage(forms, parts)
{
    public NegotiationMemoVersion Memo => Negotiation.Held!.MemoVersions[^1];

    /// <summary>The version that was read, as the form has it.</summary>
    protected int ReadVersion => int.TryParse(Form["memo-version"], System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 0;

    protected override async Task<bool> LoadAsync(CancellationToken ct) => await base.LoadAsync(ct) && Negotiation.Held is not null && Memo.Memo is not null;
}
