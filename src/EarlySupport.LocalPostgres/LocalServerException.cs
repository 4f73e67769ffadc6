namespace EarlySupport.LocalPostgres;

/// <summary>The private PostgreSQL cannot be had. The message says what was tried, why it failed, and what to do.</summary>
public sealed class LocalServerException : Exception
{
    public LocalServerException()
    {
    }

    public LocalServerException(string message)
        : base(message)
    {
    }

    public LocalServerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
