using System.CommandLine;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Cli;

/// <summary><c>migrate</c>: brings the database's tables up to this version, under a lock.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new ActCommand("migrate", Acts.Operate, "Bring the database's tables up to this version of the program.");
        command.SetAction((parsed, ct) => CliRun.InServiceAsync(parsed, prepare: false, async services =>
        {
            var applied = await services.GetRequiredService<Database>().MigrateAsync(endOtherPasses: true, ct);
            foreach (var migration in applied)
                await Console.Out.WriteLineAsync($"applied {migration}");
            await Console.Out.WriteLineAsync(applied.Count == 0 ? "Nothing to do." : $"{applied.Count} migrations applied.");
            return ExitCode.Done;
        }, ct));
        return command;
    }
}
