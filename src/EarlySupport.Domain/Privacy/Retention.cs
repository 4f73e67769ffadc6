using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EarlySupport.Domain.Privacy;

/// <summary>What is kept together. The names are a storage format.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RetentionClass>))]
public enum RetentionClass
{
    /// <summary>The texts of a case, counted from the end of its process: of the last case on its path.</summary>
    [JsonStringEnumMemberName("early-support")] EarlySupport,
    [JsonStringEnumMemberName("intensified-support")] IntensifiedSupport,
    [JsonStringEnumMemberName("return-to-work")] ReturnToWork,

    /// <summary>Name and e-mail, and why alerts were dismissed, counted from the last day of employment. Without them absences and alerts are nobody's.</summary>
    [JsonStringEnumMemberName("employment")] Employment,
}

/// <param name="Years">Whole years after the day that the class is counted from.</param>
public sealed record RetentionTerm(RetentionClass Class, int Years);

/// <summary>An organisation's retention in all its publications. There is no default: what nobody has set is kept.</summary>
/// <param name="Version">Of the newest publication; 0 before the first.</param>
public sealed record Retention(int Version, ImmutableList<RetentionPublished> Publications)
{
    public const string StreamType = "retention";
    public const string StreamId = "retention";

    public static Retention None { get; } = new(0, []);

    public static Retention Evolve(Retention state, object @event) => @event switch
    {
        RetentionPublished e => new Retention(e.Version, state.Publications.Add(e)),
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is not an event of a retention."),
    };

    /// <summary>The newest of the publications that have taken effect by a day; null where none has.</summary>
    public RetentionPublished? InForceOn(DateOnly day) => Publications.LastOrDefault(p => p.EffectiveFrom <= day);

    /// <summary>Null where the class is not set.</summary>
    public int? YearsOn(DateOnly day, RetentionClass of) => InForceOn(day)?.Terms.FirstOrDefault(t => t.Class == of)?.Years;

    /// <summary>The classes that nobody has set.</summary>
    public IReadOnlyList<RetentionClass> MissingOn(DateOnly day) => [.. Enum.GetValues<RetentionClass>().Where(c => YearsOn(day, c) is null)];
}
