using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.CaseMeetings;

/// <summary>A meeting as the pages show it.</summary>
/// <param name="Names">Of all on the agenda, and of those who see to what was decided.</param>
/// <param name="Today">The organisation's business date.</param>
public sealed record ShownMeeting(CaseMeetingPage Meeting, Called Names, DateOnly Today)
{
    public IReadOnlyList<MeetingItem> Undiscussed => [.. Meeting.Items.Where(item => item.State == "on-agenda")];

    public bool IsOpen => Meeting.State == "scheduled";

    /// <summary>Whether its day has come, so that items can be decided about.</summary>
    public bool HasBegun => IsOpen && Meeting.On <= Today;

    public IReadOnlyList<string> People => [.. Meeting.Items.Select(item => item.EmployeeId).Distinct()];

    public static string AddressOf(string meetingId) => $"/case-meetings/{meetingId}";

    /// <summary>Where an item is decided about. It names the person, so that the reading is theirs.</summary>
    public string AddressOf(MeetingItem item) => $"{AddressOf(Meeting.MeetingId)}/items/{item.EmployeeId}/{item.ItemId}";

    /// <summary>Where it goes on after an item: the next that is not discussed, or the meeting where all are. The decision is the first to be typed.</summary>
    public string After(string itemId)
    {
        var rest = Meeting.Items.SkipWhile(item => item.ItemId != itemId).Skip(1).Concat(Meeting.Items);
        return rest.FirstOrDefault(item => item.State == "on-agenda" && item.ItemId != itemId) is { } next
            ? $"{AddressOf(next)}#decided"
            : AddressOf(Meeting.MeetingId);
    }
}

/// <summary>Finds meetings with what everybody in them is called.</summary>
public sealed class ShownMeetings(IEventStore store, PersonNames names, OrganisationReader organisations, CaseContexts contexts)
{
    public async Task<ShownMeeting?> FindAsync(string tenant, string meetingId, CancellationToken ct)
    {
        if (await CaseMeetingPage.FindAsync(store, tenant, meetingId, ct) is not { } meeting)
            return null;
        var called = await names.CalledAsync(tenant, meeting.Items.SelectMany(item => (string?[])[item.EmployeeId, item.OwnerId]), ct);
        return new ShownMeeting(meeting, called, contexts.Today(await organisations.SettingsAsync(tenant, ct)));
    }
}
