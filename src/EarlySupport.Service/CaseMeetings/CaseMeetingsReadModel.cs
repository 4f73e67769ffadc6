using System.Text.Json;
using EarlySupport.Domain.CaseMeetings;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using NpgsqlTypes;

namespace EarlySupport.Service.CaseMeetings;

/// <summary>The list of case meetings, and what is and was on their agendas. What was decided stands in the events and nowhere else.</summary>
public sealed class CaseMeetingsReadModel : IReadModel
{
    private static readonly ReadColumn MeetingId = new("meeting_id", NpgsqlDbType.Text);

    private static readonly ReadTable Meetings = new("case_meetings", [MeetingId],
    [
        new("meeting_on", NpgsqlDbType.Date), new("meeting_at", NpgsqlDbType.Text), new("place", NpgsqlDbType.Text), new("state", NpgsqlDbType.Text),
    ]);

    private static readonly ReadTable Items = new("case_meeting_items", [MeetingId, new("item_id", NpgsqlDbType.Text)],
    [
        new("employee_id", NpgsqlDbType.Text), new("case_id", NpgsqlDbType.Text), new("reasons", NpgsqlDbType.Jsonb), new("state", NpgsqlDbType.Text),
        new("measure_id", NpgsqlDbType.Text),
    ]);

    public string Name => "case_meetings";

    public IReadOnlyList<ReadTable> Tables => [Meetings, Items];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case CaseMeetingScheduled e:
                Scheduled(e.MeetingId, e.On, e.At, e.Place);
                break;
            case CaseMeetingRescheduled e:
                Scheduled(e.MeetingId, e.On, e.At, e.Place);
                break;
            case AgendaFixed e:
                foreach (var dropped in e.DroppedItemIds)
                    rows.Delete(Items, [e.MeetingId, dropped]);
                foreach (var i in e.Items)
                    rows.Upsert(Items, [e.MeetingId, i.ItemId], i.EmployeeId, i.CaseId, JsonSerializer.Serialize(i.Reasons, Json.Plain), "on-agenda", null);
                break;
            case CaseDiscussed e:
                rows.Set(Items, [e.MeetingId, e.ItemId], ("case_id", e.CaseId), ("state", "discussed"), ("measure_id", e.MeasureId));
                break;
            case CaseMeetingClosed e:
                rows.Set(Meetings, [e.MeetingId], ("state", "closed"));
                foreach (var item in e.CarriedOver)
                    rows.Set(Items, [e.MeetingId, item], ("state", "carried-over"));
                break;
        }

        void Scheduled(string id, DateOnly on, TimeOnly at, string? place) => rows.Upsert(Meetings, [id], on, MeetingTime.Write(at), place, "scheduled");
    }
}
