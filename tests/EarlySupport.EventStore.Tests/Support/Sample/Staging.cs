using EarlySupport.EventStore.Port;

namespace EarlySupport.EventStore.Tests.Support.Sample;

/// <summary>Runs what a test wants on a session: for what no real handler would do.</summary>
public sealed record Stage(Func<IEventSession, Task> What)
{
    public static Stage This(Action<IEventSession> what) => new(session =>
    {
        what(session);
        return Task.CompletedTask;
    });
}

public static class StageHandler
{
    public static async Task<bool> Handle(Stage command, IEventSession session)
    {
        await command.What(session);
        return true;
    }
}
