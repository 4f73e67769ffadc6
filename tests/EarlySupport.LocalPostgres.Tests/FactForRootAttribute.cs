namespace EarlySupport.LocalPostgres.Tests;

/// <summary>A test of what only happens when root starts the server: for everybody else no folder of theirs is closed.</summary>
public sealed class FactForRootAttribute : FactAttribute
{
    public FactForRootAttribute()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            Skip = "Only root lends PostgreSQL to another user.";
    }
}
