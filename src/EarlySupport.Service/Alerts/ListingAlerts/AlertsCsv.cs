using System.Globalization;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Alerts.ListingAlerts;

/// <summary>Alerts in the columns of <c>expected-alerts.csv</c>, UTF-8, one line feed a row.</summary>
internal static class AlertsCsv
{
    public static async Task WriteAsync(IReadOnlyList<AlertRow> alerts, Stream to, CancellationToken ct)
    {
        await using var csv = ExportedCsv.To(to, "\n");
        await csv.WriteRecordAsync(["employee_id", "rule_id", "reached_on"], ct);
        foreach (var alert in alerts)
            await csv.WriteRecordAsync([alert.EmployeeId, alert.RuleId, alert.ReachedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)], ct);
    }
}
