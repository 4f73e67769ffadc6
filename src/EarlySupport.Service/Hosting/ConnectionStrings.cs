using EarlySupport.EventStore;
using Npgsql;

namespace EarlySupport.Service.Hosting;

/// <summary>
/// As whom the service works on its database: <c>ConnectionStrings:EarlySupport</c> is the owner of the tables, who migrates and rebuilds;
/// <c>ConnectionStrings:EarlySupportService</c> a role that serves and owns nothing. With the first alone the service makes the other for
/// itself; with the second alone it changes no tables.
/// </summary>
internal sealed record ConnectionStrings(string? Owner, string? Service)
{
    public const string OwnerKey = "ConnectionStrings:EarlySupport";
    public const string ServiceKey = "ConnectionStrings:EarlySupportService";

    public bool AreNone => Owner is null && Service is null;

    /// <exception cref="InvalidOptionException">One of them is none.</exception>
    public static ConnectionStrings Of(IConfiguration configuration)
    {
        var given = new ConnectionStrings(Given(configuration, OwnerKey), Given(configuration, ServiceKey));
        return given is { Owner: { } owner, Service: null } && string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(owner).Password)
            ? throw new InvalidOptionException(OwnerKey, "…", $"a Password, from which to derive that of the service's own role, or {ServiceKey} beside it")
            : given;
    }

    public TenantDatabase Open(Passes passes) => new(Owner, Service, passes);

    // Without the value in the message: a password may stand in it.
    private static string? Given(IConfiguration configuration, string key)
    {
        var given = configuration[key];
        try
        {
            return given is null || new NpgsqlConnectionStringBuilder(given).Host is not null ? given : throw new ArgumentException("no Host");
        }
        catch (ArgumentException problem)
        {
            throw new InvalidOptionException(key, "…", $"an Npgsql connection string ({problem.Message})");
        }
    }
}
