namespace EarlySupport.Service.Import.ReadingFiles;

/// <summary>What a file of one kind looks like (<c>absence-rules.md</c>, "Files").</summary>
/// <param name="Columns">All of them needed, in any order; others may be there too. The first is the id.</param>
/// <param name="Read">The row as a value; the row notes what is wrong with it, and the value is good for nothing then.</param>
/// <param name="Id">The id that the file has once at most.</param>
/// <param name="Repeated">What is wrong with a value whose id stands with other values on an earlier line.</param>
internal sealed record FileFormat<T>(
    ImportFileKind Kind, IReadOnlyList<string> Columns, Func<Row, T> Read, Func<T, string> Id, Func<AcceptedRow<T>, T, Fault> Repeated);
