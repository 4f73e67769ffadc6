using System.ComponentModel;
using System.Diagnostics;

namespace EarlySupport.LocalPostgres.Clusters;

/// <summary>The running server as its file <c>postmaster.pid</c> tells it: process, port, and whether it takes connections yet.</summary>
internal sealed record Postmaster(int ProcessId, int? Port, bool Ready)
{
    /// <summary>Null when none is running. A file left by a power cut names a process that is gone or is another program's; it is taken away.</summary>
    internal static Postmaster? Of(string data)
    {
        var file = Path.Combine(data, "postmaster.pid");
        if (Read(file) is not [var id, ..] lines || !int.TryParse(id, out var processId))
            return null;
        if (IsPostgres(processId))
            return new(processId, lines.Length > 3 && int.TryParse(lines[3], out var port) ? port : null, lines.Length > 7 && lines[7].Trim() == "ready");
        File.Delete(file);
        return null;
    }

    private static string[] Read(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static bool IsPostgres(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            // One that was killed and that nobody collected yet (usual in containers) is still listed, but holds no memory.
            return process.ProcessName == "postgres" && process.WorkingSet64 > 0;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false; // gone, or gone while we looked
        }
    }
}
