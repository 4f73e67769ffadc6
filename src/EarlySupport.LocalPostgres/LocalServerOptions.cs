namespace EarlySupport.LocalPostgres;

/// <summary>Where a private PostgreSQL lives and how careful it is.</summary>
public sealed record LocalServerOptions
{
    /// <summary>The folder that holds the data, the password and the log; made when it is not there. Everybody who names the same folder shares one server.</summary>
    public required string DataFolder { get; init; }

    /// <summary>False only where losing the data to a power cut does not matter (tests): nothing is forced to disk then.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Told one line for each thing that takes time: waiting, installing, initialising, starting.</summary>
    public Action<string>? Report { get; init; }
}
