using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Absences.Forecasting;

/// <summary>What is kept of the forecast (decision 0032) is as new as the absences, the confirmed counts, the rules and the day are.</summary>
public sealed class EvaluatedOnceTests : OverTime
{
    [Fact]
    public async Task The_forecast_is_as_new_as_what_it_depends_on()
    {
        var hr = await AtWorkAsync();
        (await hr.ReportAsync("E1", "A1", "2026-02-23")).MustBe(HttpStatusCode.OK);
        Assert.Equal(["ORG-20 2026-03-14 12", "FI-30 2026-03-24 22"], (await ForecastAsync(hr)).Take(2));

        (await hr.CorrectAsync("E1", "A1", "2026-02-20")).MustBe(HttpStatusCode.OK);
        Assert.Equal(["ORG-20 2026-03-11 9", "FI-30 2026-03-21 19"], (await ForecastAsync(hr)).Take(2));

        await UntilAsync("2026-03-03 00:01");
        var before = await ForecastAsync(hr);
        Assert.Equal(["ORG-20 2026-03-11 8", "FI-30 2026-03-21 18"], before.Take(2));

        (await hr.PostAsync("/api/employees/E1/allowance-days", """{"asOf": "2026-03-02", "days": 50}""")).MustBe(HttpStatusCode.OK);
        var confirmed = await ForecastAsync(hr);
        Assert.NotEqual(before.Single(row => row.StartsWith("FI-90", StringComparison.Ordinal)), confirmed.Single(row => row.StartsWith("FI-90", StringComparison.Ordinal)));

        const string Rules = """{"effectiveFrom": "2026-01-01", "rules": [{"id": "OWN", "type": {"type": "total-days", "days": 15, "window": {"length": 12, "unit": "months"}}, "recipients": ["hr"]}]}""";
        (await hr.PostAsync("/api/policy", Rules)).MustBe(HttpStatusCode.NoContent);
        Assert.Equal("OWN 2026-03-06 3", (await ForecastAsync(hr))[0]);
    }

    private static async Task<IReadOnlyList<string>> ForecastAsync(ApiCaller hr) =>
    [
        .. (await hr.GetAsync("/api/forecast")).MustBe(HttpStatusCode.OK).Json.AsArray()
            .Select(row => $"{row!["ruleId"]} {row["expectedOn"]} {row["daysLeft"]}"),
    ];
}
