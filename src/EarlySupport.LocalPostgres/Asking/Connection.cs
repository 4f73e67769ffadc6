using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EarlySupport.LocalPostgres.Asking;

/// <summary>
/// Runs a statement that gives no rows, which is all that is asked of a server here. A driver would be a dependency for three statements, and
/// psql is missing where PostgreSQL came from npm. PostgreSQL's protocol 3.0, chapter "Message Formats" of its manual.
/// </summary>
internal sealed class Connection : IDisposable
{
    private const int Protocol3 = 3 << 16;
    private const int AuthenticationOk = 0, AuthenticationScram = 10, AuthenticationScramContinue = 11, AuthenticationScramFinal = 12;

    private readonly TcpClient client;
    private readonly Stream stream;

    private Connection(TcpClient client) => (this.client, stream) = (client, client.GetStream());

    /// <exception cref="SocketException">Nothing listens on the port.</exception>
    internal static async Task<Connection> OpenAsync(int port, string user, string database, string password, CancellationToken cancellation)
    {
        var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancellation);
            var connection = new Connection(client);
            await connection.LogInAsync(user, database, password, cancellation);
            return connection;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    internal async Task RunAsync(string sql, CancellationToken cancellation)
    {
        await SendAsync('Q', [.. Encoding.UTF8.GetBytes(sql), 0], cancellation);
        await ReadUntilReadyAsync(cancellation);
    }

    public void Dispose() => client.Dispose();

    private async Task LogInAsync(string user, string database, string password, CancellationToken cancellation)
    {
        var scram = new Scram(password);
        await SendAsync(null, [.. Int(Protocol3), .. Encoding.UTF8.GetBytes($"user\0{user}\0database\0{database}\0\0")], cancellation);
        await ExpectAsync(AuthenticationScram, cancellation);
        var first = Encoding.UTF8.GetBytes(scram.First);
        await SendAsync('p', [.. "SCRAM-SHA-256\0"u8, .. Int(first.Length), .. first], cancellation);
        var final = scram.Final(await ExpectAsync(AuthenticationScramContinue, cancellation));
        await SendAsync('p', Encoding.UTF8.GetBytes(final), cancellation);
        scram.Check(await ExpectAsync(AuthenticationScramFinal, cancellation));
        await ExpectAsync(AuthenticationOk, cancellation);
        await ReadUntilReadyAsync(cancellation);
    }

    private async Task<string> ExpectAsync(int step, CancellationToken cancellation)
    {
        var (type, body) = await ReadAsync(cancellation);
        if (type == 'E')
            throw Refusal(body);
        if (type != 'R' || BinaryPrimitives.ReadInt32BigEndian(body) != step)
            throw new LocalServerException($"PostgreSQL answered the login with {type}, expected step {step} of SCRAM.");
        return Encoding.UTF8.GetString(body.AsSpan(4));
    }

    // After an error the server still says that it is ready, so the error is thrown when the connection can be used again.
    private async Task ReadUntilReadyAsync(CancellationToken cancellation)
    {
        LocalServerException? refusal = null;
        for (var (type, body) = await ReadAsync(cancellation); type != 'Z'; (type, body) = await ReadAsync(cancellation))
        {
            if (type == 'E')
                refusal = Refusal(body);
        }
        if (refusal is not null)
            throw refusal;
    }

    private async Task SendAsync(char? type, byte[] body, CancellationToken cancellation)
    {
        byte[] length = Int(body.Length + 4);
        await stream.WriteAsync((byte[])[.. type is null ? [] : new[] { (byte)type }, .. length, .. body], cancellation);
    }

    private async Task<(char Type, byte[] Body)> ReadAsync(CancellationToken cancellation)
    {
        var head = new byte[5];
        await stream.ReadExactlyAsync(head, cancellation);
        var body = new byte[BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1)) - 4];
        await stream.ReadExactlyAsync(body, cancellation);
        return ((char)head[0], body);
    }

    private static LocalServerException Refusal(byte[] body)
    {
        var fields = Encoding.UTF8.GetString(body).Split('\0', StringSplitOptions.RemoveEmptyEntries).ToLookup(field => field[0], field => field[1..]);
        return new($"PostgreSQL refused: {fields['M'].FirstOrDefault()} (SQLSTATE {fields['C'].FirstOrDefault()})");
    }

    private static byte[] Int(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
