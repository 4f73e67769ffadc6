using System.CommandLine;
using System.Globalization;
using EarlySupport.Domain.Access;
using EarlySupport.EventStore.Messages;
using EarlySupport.Service.Cli;

namespace EarlySupport.Service.DeadLetters;

/// <summary><c>dead-letters</c>: messages of all organisations whose handling failed as often as it may be tried, and their second life.</summary>
internal static class DeadLettersCommand
{
    private static readonly Option<long[]> Requeue = new("--requeue")
    {
        Description = "Put these back into the queue, with all their attempts; a running service handles them.",
        HelpName = "id",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Command Create()
    {
        var command = new ActCommand("dead-letters", Acts.Operate, "List messages that could not be handled, or give them another try.") { Requeue };
        command.SetAction((parsed, ct) => CliRun.InServiceAsync(parsed, prepare: true, services => parsed.GetValue(Requeue) is { Length: > 0 } ids
            ? RequeueAsync(services.GetRequiredService<MessagePump>(), ids, ct)
            : ListAsync(services.GetRequiredService<DeadLetterList>(), ct), ct));
        return command;
    }

    private static async Task<int> ListAsync(DeadLetterList list, CancellationToken ct)
    {
        var letters = await list.FindAsync(tenant: null, ct);
        Output.Table(
            ["id", "organisation", "message", "attempts", "died at", "error"],
            letters.Select(l => (string[])
            [
                l.Id.ToString(CultureInfo.InvariantCulture), l.Tenant, l.Type, l.Attempts.ToString(CultureInfo.InvariantCulture),
                l.DiedAt.ToString("u", CultureInfo.InvariantCulture), l.Error.Split('\n')[0],
            ]));
        return ExitCode.Done;
    }

    private static async Task<int> RequeueAsync(MessagePump messages, long[] ids, CancellationToken ct)
    {
        var code = ExitCode.Done;
        foreach (var id in ids)
        {
            if (await messages.RequeueAsync(id, ct))
                continue;
            await Console.Error.WriteLineAsync($"There is no dead letter {id}; 'dead-letters' lists them.");
            code = ExitCode.Refused;
        }

        return code;
    }
}
