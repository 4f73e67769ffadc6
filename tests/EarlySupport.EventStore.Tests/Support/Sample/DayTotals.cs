using EarlySupport.EventStore.Port;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Tests.Support.Sample;

/// <summary>Days of each employee, a row of its own stream; and of each unit that has a row, one that many streams add to.</summary>
public sealed class DayTotals : IReadModel
{
    public static readonly ReadTable Employees = new("day_totals",
        [new("employee", NpgsqlDbType.Text)],
        [
            new("unit", NpgsqlDbType.Text), new("days", NpgsqlDbType.Integer), new("counted", NpgsqlDbType.Bigint),
            new("last_counted_at", NpgsqlDbType.TimestampTz),
        ]);

    public static readonly ReadTable Units = new("unit_totals", [new("unit", NpgsqlDbType.Text)], [new("days", NpgsqlDbType.Integer)]);

    public string Name => "day-totals";

    public IReadOnlyList<ReadTable> Tables => [Employees, Units];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        object[] employee = [recorded.StreamId];
        if (recorded.Data is DaysCounted { Unit: var unit, Days: var days })
            rows.Add(Units, [unit], "days", days);
        switch (recorded.Data)
        {
            case DaysCounted counted when recorded.Version == 1:
                rows.Insert(Employees, employee, counted.Unit, counted.Days, 1L, recorded.RecordedAt);
                break;
            case DaysCounted counted:
                rows.Add(Employees, employee, "days", counted.Days);
                rows.Add(Employees, employee, "counted", 1);
                rows.Set(Employees, employee, ("last_counted_at", recorded.RecordedAt), ("unit", counted.Unit));
                break;
            case DaysTakenBack taken:
                rows.Add(Employees, employee, "days", -taken.Days);
                break;
            case CountClosed:
                rows.Delete(Employees, employee);
                break;
        }
    }
}
