using EarlySupport.Domain.Access;
using EarlySupport.Service.Access;

namespace EarlySupport.Service.Absences.Forecasting;

internal static class ForecastApi
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/forecast", ListAsync).Needs(Acts.ReadAbsences, About.Many)
        .WithName("ListForecast")
        .WithTags("Absences")
        .WithSummary("What the unfinished absences will reach, and when, if they go on as recorded; by date, employee and rule.");

    private static async Task<IReadOnlyList<ForecastRow>> ListAsync(
        string? employee, string? supervisor, Forecasts forecasts, AccessCheck access, CancellationToken ct) =>
        await access.ReadAsync(forecasts.FindAsync(access.Readership(), employee is null ? null : [employee], supervisor, ct), row => row.EmployeeId, ct);
}
