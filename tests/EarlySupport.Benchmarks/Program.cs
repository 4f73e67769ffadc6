using BenchmarkDotNet.Running;
using EarlySupport.Benchmarks.EventStore;
using EarlySupport.LocalPostgres;

// What is measured under concurrent load is a program of its own; the rest is for BenchmarkDotNet.
if (args is ["append", var given])
    await AppendThroughput.RunAsync(given);
else if (args is ["append"])
{
    var folder = Path.Combine(Path.GetTempPath(), "early-support-benchmarks");
    await using var server = await LocalServer.StartAsync(new LocalServerOptions { DataFolder = folder, Report = Console.Error.WriteLine });
    await AppendThroughput.RunAsync(server.ConnectionString);
}
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
