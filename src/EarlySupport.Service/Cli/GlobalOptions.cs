using System.CommandLine;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Cli;

/// <summary>What every command takes.</summary>
internal static class GlobalOptions
{
    public static Option<DateOnly?> Today { get; } = Day("--today", "The business date of this run; otherwise today in the organisation's time zone.");

    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "The folder of the private PostgreSQL; not used when ConnectionStrings:EarlySupport is set.",
        HelpName = "folder",
        Recursive = true,
    };

    public static Option<string?> Organisation { get; } = new("--organisation")
    {
        Description = "The organisation's id; otherwise one's own, or the only one there is.",
        HelpName = "id",
        Recursive = true,
    };

    /// <summary>Of the service and its host, each as <c>--Key=value</c>; <see cref="GivenSettings"/> writes them.</summary>
    public static Option<string[]> Settings { get; } = new("--setting") { Hidden = true, Recursive = true };

    /// <summary>An option that takes an ISO day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-mm-dd",
        Recursive = name == "--today",
        CustomParser = argument =>
        {
            var text = argument.Tokens is [var token] ? token.Value : "";
            if (IsoDay.TryRead(text, out var day))
                return day;
            argument.AddError($"{name} '{text}' is not a day; expected one like 2026-02-28.");
            return null;
        },
    };
}
