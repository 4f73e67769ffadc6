using System.Text.Json;
using System.Text.Json.Serialization;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.Privacy;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Access;

/// <summary>
/// Takes out of events what their reader may not see, before anything is made of them. What tells of a case stays without its texts, so
/// that the fact of it is never hidden; absences and alerts are left out whole.
/// </summary>
internal static class Withholding
{
    /// <summary>For who sees everything.</summary>
    public static readonly Func<RecordPart, bool> Nothing = _ => true;

    private static readonly JsonSerializerOptions WithoutTexts = Json.Options(new WithheldText());

    public static IReadOnlyList<RecordedEvent> From(IReadOnlyList<RecordedEvent> events, Func<RecordPart, bool> shows) =>
        [.. events.Where(e => PartOf(e) != RecordPart.Absences || shows(RecordPart.Absences)).Select(e => shows(PartOf(e)) ? e : WithoutText(e))];

    /// <summary>The parts of some events that the reader may not see.</summary>
    public static IReadOnlyList<RecordPart> Of(IEnumerable<RecordedEvent> events, Func<RecordPart, bool> shows) =>
        [.. events.Select(PartOf).Distinct().Where(part => !shows(part)).Order()];

    /// <summary>Which part of a person's record an event belongs to, by the stream it stands in.</summary>
    public static RecordPart PartOf(RecordedEvent recorded) => (recorded.StreamId, recorded.Data) switch
    {
        ({ } id, _) when Is(id, CaseKind.EarlySupport) => RecordPart.EarlySupportMemos,
        ({ } id, _) when Is(id, CaseKind.ReturnToWork) => RecordPart.ReturnPlan,
        (_, NegotiationScheduled or NegotiationRescheduled or NegotiationCancelled or NegotiationHeld or NegotiationMemoCorrected
            or NegotiationDecisionSettled) => RecordPart.NegotiationMemos,
        (_, StatementGiven) => RecordPart.Statement,
        ({ } id, _) when Is(id, CaseKind.IntensifiedSupport) => RecordPart.Case,
        _ => RecordPart.Absences,
    };

    /// <summary>The part that a whole case of a kind is.</summary>
    public static RecordPart PartOf(CaseKind kind) => kind switch
    {
        CaseKind.EarlySupport => RecordPart.EarlySupportMemos,
        CaseKind.ReturnToWork => RecordPart.ReturnPlan,
        _ => RecordPart.Case,
    };

    private static bool Is(string streamId, CaseKind kind) => streamId.StartsWith(kind.StreamId(""), StringComparison.Ordinal);

    private static RecordedEvent WithoutText(RecordedEvent recorded)
    {
        var type = recorded.Data.GetType();
        return recorded with { Data = JsonSerializer.SerializeToElement(recorded.Data, type, WithoutTexts).Deserialize(type, WithoutTexts)! };
    }

    private sealed class WithheldText : JsonConverter<PersonalText>
    {
        public override PersonalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var owner = reader.GetString()!.Split('/', 2);
            return new PersonalText(owner[0], owner[1], null);
        }

        public override void Write(Utf8JsonWriter writer, PersonalText value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{value.Tenant}/{value.PersonId}");
    }
}
