using System.CommandLine;
using Dapper;
using EarlySupport.Domain.Access;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Messages;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Import.ReadingFiles;
using EarlySupport.Service.Organisation;
using Spectre.Console;

namespace EarlySupport.Service.Import;

/// <summary><c>import</c>: a folder's units, employees and absences, or single files.</summary>
internal static class ImportCommand
{
    private static readonly string[] NamesInFolder = ["units.csv", "employees.csv", "absences.csv"];

    private const string Failed = """
        select (select count(*) from messages.queue where correlation_id = @CorrelationId and attempts > 0)
             + (select count(*) from messages.dead_letters where correlation_id = @CorrelationId)
        """;

    private static readonly Argument<string[]> Paths = new("path")
    {
        Description = "A folder with units.csv, employees.csv and absences.csv (any of them), or single files.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Skip = new("--skip")
    {
        Description = "Import a file's good rows although others are refused; otherwise a file is all or nothing.",
    };

    public static Command Create()
    {
        var command = new ActCommand("import", Acts.Import, "Import units, employees and absences. Refused rows are written to <file>.rejected.csv.") { Paths, Skip };
        command.SetAction((parsed, ct) => CliRun.InServiceAsync(parsed, prepare: true, services => RunAsync(parsed, services, ct), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken ct)
    {
        if (!TryFind(parsed.GetValue(Paths)!, out var files))
            return ExitCode.Failed;
        var caller = CliRun.Caller(OrganisationChoice.Checked(parsed.GetValue(GlobalOptions.Organisation) ?? OrganisationChoice.Own), "import");
        var results = await ProgressBar().StartAsync(async context =>
        {
            var read = new List<ImportFile>();
            foreach (var path in files)
                read.Add(await ReadAsync(path, context, ct));
            var imported = await services.GetRequiredService<ImportRun>()
                .RunAsync(read, parsed.GetValue(Skip), caller, new Bars(context), ct);
            await RaiseAlertsAsync(services.GetRequiredService<MessagePump>(), context, ct);
            return imported;
        });

        foreach (var result in results)
            await TellAsync(result, ct);
        if (results.Any(r => r.Rejected.Count > 0))
            return ExitCode.Refused;
        return await AllHandledAsync(services.GetRequiredService<TenantDatabase>(), caller, ct) ? ExitCode.Done : ExitCode.Failed;
    }

    // Nothing is lost by it, but who sees exit code 0 takes the alerts for raised.
    private static async Task<bool> AllHandledAsync(TenantDatabase database, Caller caller, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(caller.Tenant, ct);
        var failed = await connection.ExecuteScalarAsync<long>(new CommandDefinition(Failed, new { caller.CorrelationId }, cancellationToken: ct));
        if (failed > 0)
            await Console.Error.WriteLineAsync(
                $"{failed} messages of this import failed and wait to be tried again, or are dead letters: see 'dead-letters', and start the service.");
        return failed == 0;
    }

    // Also what an earlier run, cut short, left in the queue.
    private static async Task RaiseAlertsAsync(MessagePump messages, ProgressContext context, CancellationToken ct)
    {
        var task = context.AddTask("raising alerts").IsIndeterminate();
        await messages.StartAsync(ct);
        await messages.DrainAsync(ct);
        await messages.StopAsync(ct);
        task.Value = task.MaxValue;
    }

    private static bool TryFind(string[] paths, out List<string> files)
    {
        files = [];
        foreach (var path in paths)
        {
            var found = Directory.Exists(path) ? NamesInFolder.Select(n => Path.Combine(path, n)).Where(File.Exists).ToList()
                : File.Exists(path) ? [path] : [];
            if (found.Count == 0)
            {
                Console.Error.WriteLine(Directory.Exists(path)
                    ? $"{path}: no {string.Join(", ", NamesInFolder)} in this folder."
                    : $"{path}: no such file or folder.");
                return false;
            }

            files.AddRange(found);
        }

        return true;
    }

    private static async Task<ImportFile> ReadAsync(string path, ProgressContext context, CancellationToken ct)
    {
        var task = context.AddTask($"reading {Path.GetFileName(path)}").IsIndeterminate();
        await using var content = File.OpenRead(path);
        var file = await ImportFileReader.ReadAsync(path, content, ct);
        task.Value = task.MaxValue;
        return file;
    }

    private static async Task TellAsync(ImportedFile file, CancellationToken ct)
    {
        await RejectedFile.WriteAsync(file.Name, file.Rejected, ct);
        await Console.Out.WriteLineAsync(file.Refused
            ? $"{file.Name}: refused, nothing imported."
            : $"{file.Name}: {file.Imported} rows, {file.Events} events.");
        const int Shown = 10;
        foreach (var row in file.Rejected.Take(Shown))
            await Console.Error.WriteLineAsync($"{file.Name}:{row.Line}: {row.Reason}");
        if (file.Rejected.Count > 0)
            await Console.Error.WriteLineAsync($"{file.Name}: {file.Rejected.Count} refusals, all of them in {RejectedFile.PathFor(file.Name)}");
    }

    private static Progress ProgressBar() => Output.Error.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn());

    // Reported from where the import runs, at once: Progress<T> would hand them to other threads out of order.
    private sealed class Bars(ProgressContext context) : IProgress<ImportProgress>
    {
        private readonly Dictionary<string, ProgressTask> bars = [];

        public void Report(ImportProgress value)
        {
            if (!bars.TryGetValue(value.Name, out var bar))
                bars.Add(value.Name, bar = context.AddTask(Path.GetFileName(value.Name), maxValue: Math.Max(value.Total, 1)));
            bar.Value = value.Total == 0 ? bar.MaxValue : value.Done;
        }
    }
}
