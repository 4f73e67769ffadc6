using EarlySupport.EventStore.Port;

namespace EarlySupport.EventStore.Tests.Support.Sample;

/// <summary>Counts days, and says how many there are now.</summary>
public sealed record CountDays(string Employee, int Days, string Unit = "A");

public static class CountDaysHandler
{
    public static async Task<int> Handle(CountDays command, IEventSession session, CancellationToken ct)
    {
        var loaded = await session.LoadAsync(command.Employee, 0, DayEvents.Evolve, ct);
        session.Append("Days", command.Employee, loaded.Version, [new DaysCounted(command.Days, command.Unit)]);
        return loaded.State + command.Days;
    }
}
