using EarlySupport.Domain.CaseMeetings.HrQueue;
using EarlySupport.Domain.Privacy;

// Names and shapes are a storage format: events that are written stay as they are. A new shape is a new version beside the old one.
namespace EarlySupport.Domain.CaseMeetings;

/// <param name="At">By the organisation's clock.</param>
public sealed record CaseMeetingScheduled(string MeetingId, DateOnly On, TimeOnly At, string? Place);

/// <summary>Everything anew, as it holds from now on.</summary>
public sealed record CaseMeetingRescheduled(string MeetingId, DateOnly On, TimeOnly At, string? Place);

/// <summary>What the meeting will go through. It takes the place of any agenda before.</summary>
/// <param name="Items">In the order they are gone through, with the reasons as they were in the queue.</param>
/// <param name="DroppedItemIds">Those that were on the agenda before and are no more.</param>
public sealed record AgendaFixed(string MeetingId, IReadOnlyList<QueueItem> Items, IReadOnlyList<string> DroppedItemIds);

/// <summary>The meeting has decided what is done next, and the case was told in the same moment.</summary>
/// <param name="CaseId">The case it goes on in, which was opened for it where there was none.</param>
/// <param name="Due">Inclusive.</param>
/// <param name="MeasureId">The decision as a measure of the case.</param>
public sealed record CaseDiscussed(
    string MeetingId, string ItemId, string EmployeeId, string CaseId, PersonalText Decision, string OwnerId, DateOnly Due, string MeasureId);

/// <param name="CarriedOver">The items that were not discussed.</param>
public sealed record CaseMeetingClosed(string MeetingId, IReadOnlyList<string> CarriedOver);
