using System.CommandLine;
using Spectre.Console;

namespace EarlySupport.Service.Cli;

/// <summary>How commands print: tables for people, CSV and JSON for programs.</summary>
internal static class Output
{
    /// <summary>Progress and messages go beside the output, so that the output can be piped.</summary>
    public static IAnsiConsole Error { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    public static Option<string> Format(params string[] formats)
    {
        var format = new Option<string>("--format") { Description = "How to print.", DefaultValueFactory = _ => "table" };
        return format.AcceptOnlyFromAmong(formats is [] ? ["table", "csv", "json"] : formats);
    }

    /// <summary>Columns as wide as what stands in them, whatever the terminal: the last one is not cut short where the output is piped.</summary>
    public static IEnumerable<string> Aligned(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<IReadOnlyList<string>> lines = [columns, .. rows];
        var widths = columns.Select((_, i) => lines.Max(line => line[i].Length)).ToList();
        return lines.Select(line => string.Join("  ", line.Select((cell, i) => cell.ReplaceLineEndings(" ").PadRight(widths[i]))).TrimEnd());
    }

    /// <summary>Prints them so.</summary>
    public static void Lines(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        foreach (var line in Aligned(columns, rows))
            Console.WriteLine(line);
    }

    public static void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
            table.AddColumn(new TableColumn(new Text(column)).NoWrap());
        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(cell)));
        AnsiConsole.Write(table);
    }
}
