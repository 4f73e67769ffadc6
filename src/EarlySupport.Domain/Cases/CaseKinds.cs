using System.Text.Json.Serialization;

namespace EarlySupport.Domain.Cases;

/// <summary>The three steps of support (<c>domain.md</c>, "What this is for"). The names stand in stream ids and messages: a storage format.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseKind>))]
public enum CaseKind
{
    [JsonStringEnumMemberName("early-support")] EarlySupport,
    [JsonStringEnumMemberName("intensified-support")] IntensifiedSupport,
    [JsonStringEnumMemberName("return-to-work")] ReturnToWork,
}

public static class CaseKinds
{
    /// <summary>Case ids are unique in an organisation over all kinds; the kind stands in the stream's id so that it tells what it is.</summary>
    public static string StreamId(this CaseKind kind, string caseId) => $"{kind.Name()}-{caseId}";

    private static string Name(this CaseKind kind) => kind switch
    {
        CaseKind.EarlySupport => "early-support",
        CaseKind.IntensifiedSupport => "intensified-support",
        CaseKind.ReturnToWork => "return-to-work",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
