using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace EarlySupport.EventStore;

/// <summary>
/// The login role that a process makes for itself beside the owner's, where none was given to it: one for each database, with a password
/// that every node derives from the owner's and that nobody has to keep.
/// </summary>
public sealed record ServiceLogin
{
    private ServiceLogin(string role, string password, string connectionString) =>
        (Role, Password, ConnectionString) = (role, password, connectionString);

    public string Role { get; }

    public string Password { get; }

    public string ConnectionString { get; }

    /// <param name="owner">The owner's connection string.</param>
    /// <exception cref="ArgumentException">It has no password, from which to derive one.</exception>
    public static ServiceLogin Beside(string owner)
    {
        var given = new NpgsqlConnectionStringBuilder(owner);
        if (string.IsNullOrEmpty(given.Password))
            throw new ArgumentException("no Password to derive that of the service's role from: give the service a connection string of its own");
        given.Database ??= given.Username;
        var role = $"early_support_at_{given.Database}";
        var password = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(given.Password), Encoding.UTF8.GetBytes(role)));
        (given.Username, given.Password) = (role, password);
        return new ServiceLogin(role, password, given.ConnectionString);
    }
}
