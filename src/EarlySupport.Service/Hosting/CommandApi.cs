using EarlySupport.EventStore.Port;
using EarlySupport.Service.Privacy.NamingIllness;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Hosting;

/// <summary>Runs a command for the caller of a request.</summary>
public sealed class CommandApi(ICommandBus bus, Settling settling, RequestCaller callers, TextGuard texts, IHttpContextAccessor http)
{
    /// <summary>
    /// Runs the command, then waits until what it led to is handled too, so that the caller's next request can read it. The answer does
    /// not depend on that: what is recorded is recorded, and its messages are durable. Texts that seem to name an illness are not recorded
    /// until the request says that they were looked over; the refusal is then all of the answer.
    /// </summary>
    public Task<Outcome> RunAsync(object command, CancellationToken ct) =>
        RunAsync(command, http.HttpContext!.Request.Headers[TextGuard.LookedOverHeader] == "true", ct);

    /// <param name="lookedOver">Whether the texts were looked over after a warning.</param>
    public async Task<Outcome> RunAsync(object command, bool lookedOver, CancellationToken ct)
    {
        var caller = await callers.GetAsync(ct);
        if (texts.UnlessLookedOver(command, caller, lookedOver) is { } doubtful)
            return new Outcome([], doubtful);
        var outcome = await bus.InvokeAsync<Outcome>(command, caller, ct);
        if (outcome.Events.Count > 0)
            await settling.WaitAsync(caller.CorrelationId, Settling.AtAScreen, ct);
        return outcome;
    }
}
