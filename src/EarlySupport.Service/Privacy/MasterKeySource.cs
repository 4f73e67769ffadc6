using System.ComponentModel;
using System.Diagnostics;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Privacy;

/// <summary>Reads one master key from where its settings say. No error holds any of what was read.</summary>
internal static class MasterKeySource
{
    private const string Expected = "32 bytes as base64, such as 'openssl rand -base64 32' prints";

    private static readonly string[] Places = ["Master", "MasterFile", "MasterCommand"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>Null when none is given.</returns>
    public static async Task<MasterKey?> ReadAsync(IConfigurationSection section, CancellationToken ct)
    {
        var given = Places.Select(section.GetSection).Where(place => !string.IsNullOrEmpty(place.Value)).ToList();
        return given switch
        {
            [] => null,
            [{ Key: "Master" } key] => Parse(key.Path, "…", key.Value!),
            [{ Key: "MasterFile" } file] => await FromFileAsync(file, ct),
            [{ Key: "MasterCommand" } command] => await FromCommandAsync(command, ct),
            _ => throw new InvalidOptionException(
                section.Path, string.Join(", ", given.Select(s => s.Key)), "one only of Master, MasterFile and MasterCommand"),
        };
    }

    /// <param name="shown">What an error may show of the value.</param>
    public static MasterKey Parse(string setting, string shown, string text)
    {
        var key = new byte[TextSeal.KeySize + 1];
        return Convert.TryFromBase64String(text.Trim(), key, out var length) && length == TextSeal.KeySize
            ? new MasterKey(key[..TextSeal.KeySize])
            : throw new InvalidOptionException(setting, shown, Expected);
    }

    private static async Task<MasterKey> FromFileAsync(IConfigurationSection file, CancellationToken ct)
    {
        try
        {
            return Parse(file.Path, file.Value!, await File.ReadAllTextAsync(file.Value!, ct));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOptionException(file.Path, file.Value, $"a file that can be read and holds {Expected} ({problem.Message})");
        }
    }

    // Without a shell: words apart by blanks, nothing is quoted, expanded or looked for. What needs more stands in a script.
    private static async Task<MasterKey> FromCommandAsync(IConfigurationSection command, CancellationToken ct)
    {
        var words = command.Value!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            return await PrintedAsync(process, limit.Token) is { } printed
                ? Parse(command.Path, words[0], printed)
                : throw Failed($"it ended with {process.ExitCode}");
        }
        catch (Win32Exception problem)
        {
            throw Failed(problem.Message);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw Failed($"it did not end within {Patience.TotalSeconds:0} seconds");
        }

        InvalidOptionException Failed(string why) => new(command.Path, words[0], $"a command that prints {Expected} ({why})");
    }

    /// <returns>Null when it failed. What it says beside its output is read, so that it does not wait for that, and shown to nobody.</returns>
    private static async Task<string?> PrintedAsync(Process process, CancellationToken limit)
    {
        try
        {
            var (output, beside) = (process.StandardOutput.ReadToEndAsync(limit), process.StandardError.ReadToEndAsync(limit));
            await process.WaitForExitAsync(limit);
            await beside;
            return process.ExitCode == 0 ? await output : null;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
