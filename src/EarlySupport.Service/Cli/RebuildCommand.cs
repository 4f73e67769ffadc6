using System.CommandLine;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Cli;

/// <summary><c>rebuild</c>: makes a read model anew from the events, beside the live one, which serves until the new one takes its place.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var names = ServiceHost.ReadModels.Select(m => m.Name).ToArray();
        var name = new Argument<string>("read-model") { Description = "Which one." };
        name.AcceptOnlyFromAmong(names);
        var command = new ActCommand("rebuild", Acts.Operate, "Make a read model anew from the events; the service may go on meanwhile.") { name };
        command.SetAction((parsed, ct) => CliRun.InServiceAsync(parsed, prepare: true, async services =>
        {
            await services.GetRequiredService<Database>().RebuildAsync(parsed.GetValue(name)!, ct);
            await Console.Out.WriteLineAsync($"{parsed.GetValue(name)} is rebuilt.");
            return ExitCode.Done;
        }, ct));
        return command;
    }
}
