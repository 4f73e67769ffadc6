using EarlySupport.Benchmarks.EventStore;

if (args is ["append", ..])
    await AppendThroughput.RunAsync(args is [_, var server] ? server : Environment.GetEnvironmentVariable("EARLYSUPPORT_TEST_POSTGRES")!);
else
    Console.WriteLine("benchmarks");
