using EarlySupport.Domain.Absences;

namespace EarlySupport.Service.Import.ReadingFiles;

/// <summary>A row that can be imported.</summary>
/// <param name="Line">The line in the file on which the row begins, from 1, the header row included.</param>
/// <param name="Raw">The row as it stands in the file, without its line end.</param>
public sealed record AcceptedRow<T>(int Line, string Raw, T Value);

/// <summary>One reason why a row, or the file as a whole, cannot be imported. A row has as many of these as it has faults.</summary>
/// <param name="Line">As in <see cref="AcceptedRow{T}"/>.</param>
/// <param name="Raw">The row as it stands in the file; empty when it is the file that is refused.</param>
/// <param name="Column">Null when the fault is not in a column of its own.</param>
/// <param name="Value">What stands in the column; null when the fault is not in a column of its own.</param>
/// <param name="Code">Stable, for other languages and other programs; all of them are in <see cref="Fault"/>.</param>
/// <param name="Reason">In English: what is wrong and what is expected.</param>
public sealed record RejectedRow(int Line, string Raw, string? Column, string? Value, string Code, string Reason);

/// <summary>What a file turned out to be: an <see cref="ImportFile{T}"/> when its kind is known, otherwise refusals only.</summary>
/// <param name="Name">As the caller gave it.</param>
/// <param name="Kind">Null when neither name nor header says it.</param>
/// <param name="Rejected">In line order.</param>
public record ImportFile(string Name, ImportFileKind? Kind, IReadOnlyList<RejectedRow> Rejected)
{
    /// <summary>The rows that can be imported, as they stand in the file.</summary>
    public virtual IReadOnlyList<string> AcceptedRows => [];
}

/// <summary>
/// A file of one kind: of <see cref="Domain.Organisation.Unit"/>, <see cref="Domain.Organisation.Employee"/> or <see cref="ReportedAbsence"/>.
/// </summary>
/// <param name="Accepted">In line order, each id once. Empty when the file is refused as a whole.</param>
public sealed record ImportFile<T>(
    string Name, ImportFileKind? Kind, IReadOnlyList<AcceptedRow<T>> Accepted, IReadOnlyList<RejectedRow> Rejected)
    : ImportFile(Name, Kind, Rejected)
{
    public override IReadOnlyList<string> AcceptedRows => [.. Accepted.Select(row => row.Raw)];

    /// <summary>With the rows that have faults refused for them.</summary>
    internal ImportFile<T> Without(Func<AcceptedRow<T>, IEnumerable<Fault>> faultsOf)
    {
        var refused = new List<RejectedRow>();
        var kept = new List<AcceptedRow<T>>(Accepted.Count);
        foreach (var row in Accepted)
        {
            var before = refused.Count;
            refused.AddRange(faultsOf(row).Select(fault => fault.At(row.Line, row.Raw)));
            if (refused.Count == before)
                kept.Add(row);
        }
        return this with { Accepted = kept, Rejected = [.. Rejected.Concat(refused).OrderBy(row => row.Line)] };
    }
}

/// <summary>An absence and whose it is.</summary>
public sealed record ReportedAbsence(string EmployeeId, Absence Absence);
