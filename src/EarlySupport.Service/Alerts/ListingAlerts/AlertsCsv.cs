using System.Globalization;
using System.Text;
using CsvHelper;

namespace EarlySupport.Service.Alerts.ListingAlerts;

/// <summary>Alerts in the columns of <c>expected-alerts.csv</c>, UTF-8, one line feed a row.</summary>
internal static class AlertsCsv
{
    public static async Task WriteAsync(IAsyncEnumerable<AlertRow> alerts, Stream to, CancellationToken ct)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await using var csv = new CsvWriter(text, new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        Row("employee_id", "rule_id", "reached_on");
        await foreach (var alert in alerts.WithCancellation(ct))
            Row(alert.EmployeeId, alert.RuleId, alert.ReachedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        void Row(params ReadOnlySpan<string> fields)
        {
            foreach (var field in fields)
                csv.WriteField(field);
            csv.NextRecord();
        }
    }
}
