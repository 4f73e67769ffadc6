using System.Text.Json;
using EarlySupport.Domain;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.Audit;

/// <summary>What was asked for, or why it cannot be told.</summary>
public sealed record Told<T>(T? Value, Refusal? Refusal)
    where T : class
{
    public static implicit operator Told<T>(T value) => new(value, null);

    public static implicit operator Told<T>(Refusal refusal) => new(null, refusal);

    internal IResult Answer(HttpContext http) => Refusal is null ? Results.Ok(Value) : Problems.Of(Refusal, http);

    /// <summary>On the command line: as JSON, or in lines for people.</summary>
    internal async Task<int> PrintAsync(string format, string language, Func<T, IEnumerable<string>> lines)
    {
        if (Refusal is not null)
        {
            await Console.Error.WriteLineAsync(RefusalSentences.Say(Refusal, language));
            return ExitCode.Refused;
        }

        foreach (var line in format == "json" ? [JsonSerializer.Serialize(Value, Json.Plain)] : lines(Value!))
            await Console.Out.WriteLineAsync(line);
        return ExitCode.Done;
    }
}
