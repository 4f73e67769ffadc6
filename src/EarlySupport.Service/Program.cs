using System.CommandLine;
using EarlySupport.Service.Cli;

return await CommandLine.Root().Parse([.. GivenSettings.Marked(args)]).InvokeAsync(new InvocationConfiguration
{
    // What is being recorded when somebody presses Ctrl+C is finished first.
    ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
});
