using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Absences.Forecasting;

internal static class ForecastApi
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/forecast", ListAsync)
        .WithName("ListForecast")
        .WithTags("Absences")
        .WithSummary("What the unfinished absences will reach, and when, if they go on as recorded; by date, employee and rule.");

    private static async Task<IReadOnlyList<ForecastRow>> ListAsync(
        string? employee, string? supervisor, Forecasts forecasts, RequestCaller caller, CancellationToken ct) =>
        await forecasts.FindAsync((await caller.GetAsync(ct)).Tenant, employee, supervisor, ct);
}
