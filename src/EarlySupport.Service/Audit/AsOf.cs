using System.Globalization;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Audit;

/// <summary>A moment that is asked about: what was recorded up to it, inclusive. At most one of them is given; without any it is now.</summary>
/// <param name="Version">Of the one stream that is asked about.</param>
/// <param name="Number">A place in the log.</param>
/// <param name="At">An ISO instant with its offset, or an ISO day, which means its end in the organisation's time zone.</param>
public sealed record AsOf(long? Version = null, long? Number = null, string? At = null)
{
    private const string Expected = "an ISO instant with its offset such as 2026-02-28T16:15:00Z or 2026-02-28T18:15:00+02:00 (+ is %2B in an address), or "
        + IsoDay.Expected;

    private static readonly string[] Instants =
    [
        .. from time in (string[])["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"]
           from offset in (string[])["zzz", "'Z'"]
           select $"yyyy-MM-dd'T'{time}{offset}",
    ];

    /// <summary>Checks what was given.</summary>
    /// <param name="names">What version, number and time are called where they were given.</param>
    /// <exception cref="InvalidOptionException">It is no moment; says which and what is expected.</exception>
    public AsOf Checked((string Version, string Number, string At) names)
    {
        if (Version < 1)
            throw new InvalidOptionException(names.Version, $"{Version}", "a version from 1 on");
        if (Number < 0)
            throw new InvalidOptionException(names.Number, $"{Number}", "a sequence number from 0 on");
        if (new object?[] { Version, Number, At }.Count(given => given is not null) > 1)
            throw new InvalidOptionException(names.At, At ?? $"{Number}", $"only one of {names.Version}, {names.Number} and {names.At}");
        return At is null || TryReadInstant(At, out _) || (IsoDay.TryRead(At, out var day) && day >= PossibleDays.First && day <= PossibleDays.Last)
            ? this
            : throw new InvalidOptionException(names.At, At, Expected);
    }

    public bool IsNow => this == new AsOf();

    /// <summary>The last recording time that is asked about; null where it is not a time.</summary>
    public DateTimeOffset? RecordedUpTo(OrganisationSettings organisation)
    {
        if (At is null)
            return null;
        // The database keeps microseconds.
        return TryReadInstant(At, out var instant)
            ? instant
            : organisation.BeginningOf(DateOnly.ParseExact(At, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(1)).AddMicroseconds(-1);
    }

    public async Task<IReadOnlyList<RecordedEvent>> ReadAsync(
        IEventStore store, string tenant, IReadOnlyCollection<string> streams, OrganisationSettings organisation, CancellationToken ct)
    {
        var events = await store.ReadStreamsAsync(tenant, streams, Number, RecordedUpTo(organisation), ct);
        return Version is { } version ? [.. events.Where(e => e.Version <= version)] : events;
    }

    private static bool TryReadInstant(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant)
        && instant.Year >= PossibleDays.First.Year && instant.Year <= PossibleDays.Last.Year;
}
