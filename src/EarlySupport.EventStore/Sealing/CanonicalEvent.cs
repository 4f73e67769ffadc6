using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using Npgsql;

namespace EarlySupport.EventStore.Sealing;

/// <summary>
/// The bytes of an event that are sealed: a JSON object in canonical form (<see cref="CanonicalJson"/>) that has every column of
/// <c>events.mt_events</c> under its name, and a column that is null not at all:
/// <list type="bullet">
/// <item><c>bdata</c>: hexadecimal, small letters.</item>
/// <item><c>causation_id</c>, <c>correlation_id</c>, <c>mt_dotnet_type</c>, <c>stream_id</c>, <c>tenant_id</c>, <c>type</c>: strings.</item>
/// <item><c>data</c>, <c>headers</c>: the JSON value itself, numbers as PostgreSQL writes them out of its <c>jsonb</c>.</item>
/// <item><c>id</c>: a string of small letters with hyphens.</item>
/// <item><c>is_archived</c>: true or false.</item>
/// <item><c>seq_id</c>, <c>version</c>: numbers without sign or fraction where positive.</item>
/// <item><c>timestamp</c>: a string, UTC, as <c>2026-11-22T05:28:00.123456Z</c>, always with six digits of the second's fraction; outside of the years
/// 1 to 9999, which no event has, a number: microseconds since 2000-01-01T00:00:00Z.</item>
/// </list>
/// A storage format: leaves' hashes in <c>store.seal_leaves</c> and exports are made of it.
/// </summary>
internal static class CanonicalEvent
{
    private const int Id = 1, Tenant = 2, Stream = 3, Version = 4, Type = 5, Timestamp = 6, Data = 7, Headers = 8, Bdata = 9, DotnetType = 10,
        Correlation = 11, Causation = 12, Archived = 13;

    private const long Day = TimeSpan.MicrosecondsPerDay;
    private static readonly DateTime Epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly long First = (DateTime.MinValue.Ticks - Epoch.Ticks) / TimeSpan.TicksPerDay * Day;
    private static readonly long Last = (DateTime.MaxValue.Date.Ticks - Epoch.Ticks) / TimeSpan.TicksPerDay * Day + Day - 1;

    /// <param name="row">Of <c>read-events.sql</c>.</param>
    /// <exception cref="System.Text.Json.JsonException">Its JSON is deeper than anything that is written here.</exception>
    public static void Write(IBufferWriter<byte> to, NpgsqlDataReader row)
    {
        to.Write("{"u8);
        if (!row.IsDBNull(Bdata))
            Text(to, "\"bdata\":"u8, Convert.ToHexStringLower(row.GetFieldValue<byte[]>(Bdata)), ","u8);
        Text(to, "\"causation_id\":"u8, row, Causation);
        Text(to, "\"correlation_id\":"u8, row, Correlation);
        to.Write("\"data\":"u8);
        CanonicalJson.Write(to, row.GetFieldValue<byte[]>(Data));
        if (!row.IsDBNull(Headers))
        {
            to.Write(",\"headers\":"u8);
            CanonicalJson.Write(to, row.GetFieldValue<byte[]>(Headers));
        }
        Text(to, ",\"id\":"u8, row.GetGuid(Id).ToString(), ","u8);
        if (!row.IsDBNull(Archived))
            to.Write(row.GetBoolean(Archived) ? "\"is_archived\":true,"u8 : "\"is_archived\":false,"u8);
        Text(to, "\"mt_dotnet_type\":"u8, row, DotnetType);
        Number(to, "\"seq_id\":"u8, row.GetInt64(0));
        to.Write(","u8);
        Text(to, "\"stream_id\":"u8, row, Stream);
        Text(to, "\"tenant_id\":"u8, row, Tenant);
        Moment(to, row.GetFieldValue<long>(Timestamp));
        Text(to, "\"type\":"u8, row, Type);
        Number(to, "\"version\":"u8, row.GetInt64(Version));
        to.Write("}"u8);
    }

    private static void Text(IBufferWriter<byte> to, ReadOnlySpan<byte> name, NpgsqlDataReader row, int column)
    {
        if (!row.IsDBNull(column))
            Text(to, name, row.GetString(column), ","u8);
    }

    private static void Text(IBufferWriter<byte> to, ReadOnlySpan<byte> name, string value, ReadOnlySpan<byte> after)
    {
        to.Write(name);
        CanonicalJson.WriteString(to, value);
        to.Write(after);
    }

    private static void Number(IBufferWriter<byte> to, ReadOnlySpan<byte> name, long value)
    {
        to.Write(name);
        Utf8Formatter.TryFormat(value, to.GetSpan(20), out var length);
        to.Advance(length);
    }

    private static void Moment(IBufferWriter<byte> to, long microseconds)
    {
        if (microseconds < First || microseconds > Last)
        {
            Number(to, "\"timestamp\":"u8, microseconds);
            to.Write(","u8);
        }
        else
            Text(to, "\"timestamp\":"u8,
                Epoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture), ","u8);
    }
}
