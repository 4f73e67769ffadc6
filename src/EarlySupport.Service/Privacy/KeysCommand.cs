using System.CommandLine;
using System.Security.Cryptography;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Cli;

namespace EarlySupport.Service.Privacy;

/// <summary><c>keys rotate</c>: wraps everybody's keys with another master key, while the service runs.</summary>
internal static class KeysCommand
{
    public static Command Create()
    {
        var rotate = new ActCommand("rotate", Acts.Operate,
            "Wrap everybody's keys with Keys:Master; the one before must be among Keys:OldMasters. The service may go on meanwhile; run it again if it was cut short.");
        rotate.SetAction((parsed, ct) => CliRun.InServiceAsync(parsed, prepare: true, services => RotateAsync(services, ct), ct));
        return new Command("keys", "The keys that texts about people are kept secret with.") { rotate };
    }

    private static async Task<int> RotateAsync(IServiceProvider services, CancellationToken ct)
    {
        try
        {
            var master = await services.GetRequiredService<MasterKeyRotation>().RunAsync(left => Console.WriteLine($"{left} keys left"), ct);
            await Console.Out.WriteLineAsync($"All keys are wrapped with the master key {master}. Keys:OldMasters is needed no more.");
            return ExitCode.Done;
        }
        catch (CryptographicException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return ExitCode.Failed;
        }
    }
}
