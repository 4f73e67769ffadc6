using EarlySupport.Domain.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Fields;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Access;

/// <summary>An auditor says what the session's readings are for; the employees whose records are read are told it.</summary>
[Needs("state-purpose")]
public sealed class StatePurposePage(Forms forms, StatedPurpose stated, FieldWords fieldWords) : FormPage(forms)
{
    public IReadOnlyList<Choice> Purposes => [.. AccessDecision.ToState.Select(purpose => new Choice(FieldName.Of(purpose), fieldWords.Of(purpose)))];

    public static string Address(string returnUrl) => $"/audit/purpose?returnUrl={Uri.EscapeDataString(returnUrl)}";

    protected override void Begin()
    {
        var (purpose, reference) = stated.Read();
        if (purpose is { } already)
            Form.Set("purpose", FieldName.Of(already));
        Form.Set("reference", reference ?? "");
    }

    protected override Task<string?> DoAsync(CancellationToken ct)
    {
        var reference = Form.Text("reference");
        if (Form.One<Purpose>("purpose", "state-purpose.none") is not { } purpose || !AccessDecision.ToState.Contains(purpose))
            return Task.FromResult<string?>(null);
        if (reference?.Length > StatedPurpose.MaximumReference)
        {
            Form.Wrong("reference", "state-purpose.too-long");
            return Task.FromResult<string?>(null);
        }

        stated.State(purpose, reference);
        return Task.FromResult<string?>(LocalAddress.Or(Request.Query["returnUrl"], "/audit"));
    }
}
