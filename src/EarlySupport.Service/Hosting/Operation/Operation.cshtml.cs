using EarlySupport.Service.Access;
using EarlySupport.Service.Audit.Sealing;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Hosting.Operation;

/// <summary>How the service is doing. What is posted recomputes every seal, which takes as long as the log is.</summary>
[Needs("operate")]
[Needs("verify", Method = "POST")]
public sealed class OperationPage(HowItRuns running, LogSealing log, RequestCaller callers) : PageModel
{
    public Running Running { get; private set; } = null!;

    /// <summary>Null until it was asked for.</summary>
    public VerificationAnswer? Verified { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task OnPostAsync(CancellationToken ct)
    {
        Verified = VerificationAnswer.Of(await log.VerifyAsync(null, null, ct), await LoadAsync(ct));
    }

    private async Task<string> LoadAsync(CancellationToken ct)
    {
        var tenant = (await callers.GetAsync(ct)).Tenant;
        Running = await running.FindAsync(tenant, ct);
        return tenant;
    }
}
