using System.ComponentModel;

// What is sent with the commands of a case meeting, and what is answered.
namespace EarlySupport.Service.CaseMeetings;

internal sealed record MeetingBody(
    DateOnly On,
    [property: Description("By the organisation's clock: 09:30.")] string At,
    string? Place = null,
    [property: Description("Made by the service when left out. Give one to be able to ask again without scheduling twice.")] string? MeetingId = null);

internal sealed record AgendaBody(
    [property: Description("Of the queue, in the order they are gone through.")] IReadOnlyList<string> ItemIds,
    [property: Description("The version of the meeting that the caller had before them.")] long Version);

internal sealed record DiscussionBody(
    string Decision,
    [property: Description("Employee number of who sees to it.")] string OwnerId,
    [property: Description("Inclusive.")] DateOnly Due);

internal sealed record MeetingClosingBody([property: Description("The items that were not discussed.")] IReadOnlyList<string>? CarriedOver = null);

/// <summary>What a command in a case meeting came to.</summary>
/// <param name="CaseId">Where an item was discussed, the case it goes on in.</param>
/// <param name="Recorded">Stored names of the meeting's events; empty when everything already was so.</param>
internal sealed record CaseMeetingAnswer(string MeetingId, long Version, string? CaseId, IReadOnlyList<string> Recorded);
