namespace EarlySupport.Service.Import.ReadingFiles;

internal enum LineEnd
{
    /// <summary>Somebody without a supervisor.</summary>
    Top,

    /// <summary>An employee number that nobody has.</summary>
    Nobody,

    /// <summary>The employee: the line comes back to where it began.</summary>
    Self,

    /// <summary>A round of others, without the employee in it.</summary>
    RoundOfOthers,
}

/// <summary>Where the lines of command end, up from each employee. Each employee is walked over once.</summary>
internal sealed class LinesOfCommand(IReadOnlyDictionary<string, KnownEmployee> employees)
{
    // Null while the walk that met the employee is not over.
    private readonly Dictionary<string, LineEnd?> ends = [];

    /// <param name="employeeId">One of the employees.</param>
    public LineEnd EndOf(string employeeId)
    {
        var walked = new List<string>();
        string? at = employeeId;
        while (at is not null && employees.TryGetValue(at, out var employee) && ends.TryAdd(at, null))
        {
            walked.Add(at);
            at = employee.SupervisorId;
        }
        Settle(walked, at);
        return ends[employeeId]!.Value;
    }

    private void Settle(List<string> walked, string? stoppedAt)
    {
        var roundFrom = walked.Count;
        var end = LineEnd.Top;
        if (stoppedAt is not null && !employees.ContainsKey(stoppedAt))
            end = LineEnd.Nobody;
        else if (stoppedAt is not null && ends[stoppedAt] is { } settled)
            end = settled == LineEnd.Self ? LineEnd.RoundOfOthers : settled;
        else if (stoppedAt is not null)
            (end, roundFrom) = (LineEnd.RoundOfOthers, walked.IndexOf(stoppedAt));
        for (var i = 0; i < walked.Count; i++)
            ends[walked[i]] = i < roundFrom ? end : LineEnd.Self;
    }
}
