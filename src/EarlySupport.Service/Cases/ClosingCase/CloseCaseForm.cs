using System.Globalization;
using EarlySupport.Domain;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.ClosingCase;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.Cases.ClosingCase;

/// <summary>Ends a case with its outcome.</summary>
public abstract class CloseCaseForm<TCase, TPage>(Forms forms, CaseFormParts parts) : CaseForm<TCase, TPage>(forms, parts)
    where TCase : SupportCase, ICaseKind<TCase>
    where TPage : CasePage
{
    /// <summary>What has to end first, in the order of the case's page.</summary>
    public IReadOnlyList<OpenMatter> StillOpen => [.. Own, .. OpenMatter.Measures(Case, Words, id => $"{CasePageAddress}/measures/{id}/ending")];

    /// <summary>What the kind itself has besides measures.</summary>
    protected abstract IEnumerable<OpenMatter> Own { get; }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        if (StillOpen.Count > 0)
            Form.Wrong(OpenMatter.List, "close-case.still-open");
        var outcome = Form.One<CaseOutcome>("outcome", "close-case.no-outcome");
        decimal? share = null;
        if (Form["sharePercent"].Trim() is { Length: > 0 } typed)
        {
            if (decimal.TryParse(typed.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var read))
                share = read;
            else
                Form.Wrong("sharePercent", "close-case.no-share");
        }

        return Form.Errors.Count > 0 ? null : await RunAsync(
            new CloseCase<TCase>(CaseId, outcome!.Value, share), "close-case.done", ct, (RefusalCodes.OutcomeShareOutOfRange, "sharePercent"));
    }
}
