using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace EarlySupport.Service.Tests.Support;

/// <summary>The built program as a process of its own, as it is typed on a command line.</summary>
public sealed class ProgramRun : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "EarlySupport.Service.dll");

    private readonly Process process;
    private readonly Channel<string> parts = Channel.CreateUnbounded<string>();
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private ProgramRun(Process process)
    {
        this.process = process;
        output = ReadAsync(process.StandardOutput);
        errors = process.StandardError.ReadToEndAsync();
    }

    public bool HasEnded => process.HasExited;

    /// <param name="connectionString">The database it works on, as its owner; null where the arguments say it.</param>
    public static ProgramRun Start(string? connectionString, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            WorkingDirectory = Path.GetTempPath(),
        };
        if (connectionString is not null)
            start.Environment["ConnectionStrings__EarlySupport"] = connectionString;
        start.Environment["Keys__Master"] = TestService.MasterKey;
        return new ProgramRun(Process.Start(start)!);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<ProgramResult> EndAsync(string? connectionString, params string[] arguments)
    {
        using var run = Start(connectionString, arguments);
        return await run.EndAsync();
    }

    public async Task<ProgramResult> EndAsync()
    {
        using var limit = Patience.Begin();
        await process.WaitForExitAsync(limit.Token);
        return new ProgramResult(process.ExitCode, await output, await errors);
    }

    /// <summary>Waits until these words come out.</summary>
    public Task UntilItSaysAsync(string words) => UntilItSaysAsync(new Regex(Regex.Escape(words)));

    /// <summary>Waits until words like these come out.</summary>
    /// <returns>What the expression's last group holds.</returns>
    public async Task<string> UntilItSaysAsync(Regex words)
    {
        using var limit = Patience.Begin();
        var said = "";
        await foreach (var part in parts.Reader.ReadAllAsync(limit.Token))
        {
            said += part;
            if (words.Match(said) is { Success: true } match)
                return match.Groups[^1].Value;
        }

        throw new Xunit.Sdk.XunitException($"It ended without saying '{words}'.\n{await output}\n{await errors}");
    }

    /// <summary>SIGKILL: the program can do nothing about it.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    private async Task<string> ReadAsync(StreamReader from)
    {
        var all = new StringBuilder();
        var part = new char[4096];
        while (await from.ReadAsync(part) is > 0 and var length)
        {
            all.Append(part, 0, length);
            parts.Writer.TryWrite(new string(part, 0, length));
        }

        parts.Writer.Complete();
        return all.ToString();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}

public sealed record ProgramResult(int ExitCode, string Output, string Errors)
{
    public ProgramResult MustEndWith(int exitCode) => ExitCode == exitCode
        ? this
        : throw new Xunit.Sdk.XunitException($"Expected exit code {exitCode}, got {ExitCode}.\n{Output}\n{Errors}");
}
