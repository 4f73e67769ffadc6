using System.CommandLine;
using EarlySupport.Domain.Access;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Sealing;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Audit.Sealing;

/// <summary><c>seal-key</c>: shows the public key of the seals, or takes a new key into use, while the service runs.</summary>
internal static class SealKeyCommand
{
    public static Command Create() => new("seal-key", "The key that seals the log.") { Show(), Rotate() };

    private static ActCommand Show()
    {
        var command = new ActCommand("show", Acts.Operate, "Print the public key, as PEM, by which seals and evidence are checked.");
        command.SetAction((parsed, ct) => CliRun.InServiceAsync(parsed, prepare: true, async services =>
        {
            await Console.Out.WriteLineAsync(Current(services.GetRequiredService<SealKeyRing>()).PublicPem());
            return ExitCode.Done;
        }, ct));
        return command;
    }

    private static ActCommand Rotate()
    {
        var command = new ActCommand("rotate", Acts.Operate, "Make a new key in the key's file; from the next seal on it is used, and the one before has signed it.");
        command.SetAction((parsed, ct) => CliRun.InServiceAsync(parsed, prepare: true, async services =>
        {
            var keys = services.GetRequiredService<SealKeyRing>();
            try
            {
                keys.Rotate();
                await services.GetRequiredService<EventStoreEngine>().Sealer.AdoptKeyAsync(ct);
                keys.DropEarlier();
            }
            catch (SealingRefusedException problem)
            {
                await Console.Error.WriteLineAsync(problem.Message);
                return ExitCode.Refused;
            }

            await Console.Out.WriteLineAsync(Current(keys).PublicPem());
            return ExitCode.Done;
        }, ct));
        return command;
    }

    private static SealKey Current(SealKeyRing keys) => keys.Held() is [var key, ..]
        ? key
        : throw new InvalidOptionException("Seal:KeyFile", null, "a file with the key that seals");
}
