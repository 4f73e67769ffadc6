using System.Diagnostics;

namespace EarlySupport.LocalPostgres.Accounts;

/// <summary>A program run to its end.</summary>
internal static class Command
{
    /// <param name="Output">What was written to the output and the error output, in that order.</param>
    internal sealed record Outcome(int ExitCode, string Output);

    /// <summary>Cancelling ends the program and all it started.</summary>
    /// <exception cref="LocalServerException">The program cannot be started at all.</exception>
    internal static async Task<Outcome> RunAsync(ProcessStartInfo start, string? input, CancellationToken cancellation)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Start(start);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = process.StandardError.ReadToEndAsync(cancellation);
            await GiveAsync(process.StandardInput, input);
            await process.WaitForExitAsync(cancellation);
            return new(process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            var account = start.UserName is "" ? "" : $" as user {start.UserName}";
            throw new LocalServerException($"Cannot run {start.FileName}{account}: {e.Message}", e);
        }
    }

    private static async Task GiveAsync(StreamWriter standardInput, string? input)
    {
        try
        {
            await using (standardInput)
                await standardInput.WriteAsync(input);
        }
        catch (IOException)
        {
            // The program ended before it read everything; its exit code and output say why.
        }
    }
}
