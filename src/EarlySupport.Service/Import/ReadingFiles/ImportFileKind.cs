namespace EarlySupport.Service.Import.ReadingFiles;

/// <summary>What a file is about, in the order in which files must be imported (<c>absence-rules.md</c>, "Files").</summary>
public enum ImportFileKind
{
    Units,
    Employees,
    Absences,
}

/// <summary>Finding out what a file is about.</summary>
public static class ImportFileKinds
{
    /// <summary>By the file's name when exactly one of the three words is in it, in any letter case, otherwise by its header row.</summary>
    /// <returns>Null when neither says it.</returns>
    public static ImportFileKind? Of(string fileName, IReadOnlyCollection<string> header) => OfName(fileName) ?? OfHeader(header);

    private static ImportFileKind? OfName(string fileName)
    {
        var name = Path.GetFileName(fileName);
        var named = Enum.GetValues<ImportFileKind>().Where(kind => name.Contains($"{kind}", StringComparison.OrdinalIgnoreCase)).ToList();
        return named is [var only] ? only : null;
    }

    // Columns may come in any order, so it is not the first id that tells but the most telling one: absences name employees, and
    // employees name units, never the other way round.
    private static ImportFileKind? OfHeader(IReadOnlyCollection<string> header) =>
        header.Contains("absence_id") ? ImportFileKind.Absences
        : header.Contains("employee_id") ? ImportFileKind.Employees
        : header.Contains("unit_id") ? ImportFileKind.Units
        : null;
}
