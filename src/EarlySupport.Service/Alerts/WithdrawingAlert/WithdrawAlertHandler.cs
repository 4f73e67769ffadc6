using EarlySupport.Domain.Alerts.WithdrawingAlert;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Alerts.WithdrawingAlert;

public static class WithdrawAlertHandler
{
    public static async Task HandleAsync(WithdrawAlert command, IEventSession session, CancellationToken ct)
    {
        var alert = await session.LoadAlertAsync(command.AlertId, ct);
        session.Record(alert, command.Decide(alert.State));
    }
}
