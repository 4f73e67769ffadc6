using BenchmarkDotNet.Running;
using EarlySupport.Benchmarks.EventStore;
using EarlySupport.Benchmarks.Pages;
using EarlySupport.LocalPostgres;

if (args is ["pages", var address, .. var people])
{
    await PageTimes.RunAsync(new Uri(address), people);
    return;
}

// What is measured under concurrent load is a program of its own; the rest is for BenchmarkDotNet.
if (args is ["append" or "verify", ..])
{
    var folder = Path.Combine(Path.GetTempPath(), "early-support-benchmarks");
    await using var server = args is [_] ? await LocalServer.StartAsync(new LocalServerOptions { DataFolder = folder, Report = Console.Error.WriteLine }) : null;
    var connectionString = server?.ConnectionString ?? args[1];
    await (args[0] == "append" ? AppendThroughput.RunAsync(connectionString) : AppendThroughput.InDatabaseAsync(connectionString, Verifying.MeasureAsync));
}
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
