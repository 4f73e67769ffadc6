using EarlySupport.Service.Audit.Timelines;

namespace EarlySupport.Service.Audit.Proving;

/// <summary>What happened, for people who read an export. Facts stand as they were recorded.</summary>
internal static class EvidenceSummary
{
    private static readonly Dictionary<string, string> Heading = new()
    {
        ["fi"] = "Mitä tapahtui, siinä järjestyksessä kuin se kirjattiin. Hakasulkeissa rivin numero (seq_id) tiedostossa events.jsonl.",
        ["sv"] = "Det som hände, i den ordning det antecknades. Inom hakparentes radens nummer (seq_id) i filen events.jsonl.",
        ["en"] = "What happened, in the order it was recorded. In brackets the number (seq_id) of its line in events.jsonl.",
    };

    public static IEnumerable<string> Lines(Timeline timeline, string language)
    {
        yield return Heading[language];
        foreach (var entry in timeline.Entries)
        {
            yield return "";
            yield return $"[{entry.SequenceNumber}] {entry.HappenedOn:yyyy-MM-dd}  {entry.Title}";
            yield return $"    {entry.RecordedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, {entry.Actor} ({entry.Role}), {entry.Stream} {entry.Version}";
            yield return $"    {entry.Facts.ToJsonString(Hosting.Json.Plain)}";
        }
    }
}
