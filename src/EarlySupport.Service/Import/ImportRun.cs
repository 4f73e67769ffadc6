using EarlySupport.Domain.Absences.ImportingAbsences;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.FoundingOrganisation;
using EarlySupport.Domain.Organisation.RegisteringEmployee;
using EarlySupport.Domain.Organisation.RegisteringUnit;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences.ImportingAbsences;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Import.ReadingFiles;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Import;

/// <summary>What became of a file.</summary>
/// <param name="Imported">Rows that stand now as the file says, those that already did included; 0 when the file was refused.</param>
/// <param name="Events">What was recorded for them, crossings included; 0 when nothing was new.</param>
/// <param name="Refused">Whether all of the file was refused for the sake of the rows in <paramref name="Rejected"/>.</param>
public sealed record ImportedFile(
    string Name, ImportFileKind? Kind, int Imported, int Events, bool Refused, IReadOnlyList<RejectedRow> Rejected);

/// <summary>Rows of a file that are done, of those that will be.</summary>
public readonly record struct ImportProgress(string Name, int Done, int Total);

/// <summary>
/// Brings files in: units before employees before absences, each all or nothing unless told to skip. A file is checked whole before its
/// first row is recorded; then it is recorded in parts, each one commit. Rows are keyed by their ids, so a run that was cut short is
/// finished by running it again.
/// </summary>
public sealed class ImportRun(ICommandBus bus, KnownOrganisation organisation, OrganisationReader organisations)
{
    private const int PartSize = 1000;

    /// <summary>The file with the rows refused that do not fit what the organisation has; nothing is recorded.</summary>
    public async Task<ImportFile> CheckAsync(ImportFile file, string tenant, CancellationToken ct) =>
        (await organisation.LoadAsync(tenant, AbsenceIds([file]), ct)).Check(file);

    /// <param name="skip">Whether a file's good rows are imported although others of it are refused.</param>
    /// <returns>In the order they were imported.</returns>
    public async Task<IReadOnlyList<ImportedFile>> RunAsync(
        IReadOnlyList<ImportFile> files, bool skip, Caller caller, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var known = await organisation.LoadAsync(caller.Tenant, AbsenceIds(files), ct);
        List<ImportedFile> imported = [];
        foreach (var file in files.OrderBy(f => f.Kind))
        {
            var fitting = known.Check(file);
            if (fitting.Rejected.Count > 0 && (!skip || fitting.Kind is null))
            {
                imported.Add(new ImportedFile(file.Name, file.Kind, 0, 0, Refused: true, fitting.Rejected));
                continue;
            }

            await FoundAsync(caller, ct);
            var (rows, events) = await RecordAsync(fitting, caller, progress, ct);
            imported.Add(new ImportedFile(file.Name, file.Kind, rows, events, Refused: false, fitting.Rejected));
            known = known.With(fitting);
        }

        return imported;
    }

    // A first import founds the organisation with the defaults; name, time zone and go-live date can be set before or after.
    private async Task FoundAsync(Caller caller, CancellationToken ct)
    {
        if ((await organisations.SettingsAsync(caller.Tenant, ct)).Profile is null)
            await bus.InvokeAsync<Outcome>(new DescribeOrganisation(caller.Tenant, DescribeOrganisation.DefaultTimeZone, GoLive: null), caller, ct);
    }

    private async Task<(int Rows, int Events)> RecordAsync(ImportFile file, Caller caller, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var parts = Parts(file).ToList();
        var (done, events, total) = (0, 0, parts.Sum(p => p.Rows));
        progress?.Report(new ImportProgress(file.Name, done, total));
        foreach (var (command, rows) in parts)
        {
            events += (await bus.InvokeAsync<ImportedPart>(command, caller, ct)).Events;
            progress?.Report(new ImportProgress(file.Name, done += rows, total));
        }

        return (total, events);
    }

    private static IEnumerable<(object Command, int Rows)> Parts(ImportFile file) => file switch
    {
        ImportFile<Unit> units => units.Accepted.Select(r => r.Value).Chunk(PartSize)
            .Select(part => ((object)new RegisterUnits(part), part.Length)),
        ImportFile<Employee> employees => employees.Accepted.Select(r => r.Value).Chunk(PartSize)
            .Select(part => ((object)new RegisterEmployees(part), part.Length)),
        ImportFile<ReportedAbsence> absences => People(absences)
            .Select(part => ((object)new ImportAbsences(part), part.Sum(p => p.Rows.Count))),
        _ => throw new InvalidOperationException($"{file.Name} has no kind."),
    };

    // A person's rows stay together, so that the person is evaluated once.
    private static IEnumerable<List<ImportedAbsences>> People(ImportFile<ReportedAbsence> file)
    {
        List<ImportedAbsences> part = [];
        var rows = 0;
        foreach (var person in file.Accepted.Select(r => r.Value).GroupBy(r => r.EmployeeId, r => r.Absence))
        {
            part.Add(new ImportedAbsences(person.Key, [.. person]));
            rows += part[^1].Rows.Count;
            if (rows < PartSize)
                continue;
            yield return part;
            (part, rows) = ([], 0);
        }

        if (rows > 0)
            yield return part;
    }

    private static string[] AbsenceIds(IReadOnlyList<ImportFile> files) =>
        [.. files.OfType<ImportFile<ReportedAbsence>>().SelectMany(f => f.Accepted).Select(r => r.Value.Absence.AbsenceId)];
}
