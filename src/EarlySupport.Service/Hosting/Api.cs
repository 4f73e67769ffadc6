using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences;
using EarlySupport.Service.Absences.Forecasting;
using EarlySupport.Service.Alerts;
using EarlySupport.Service.Audit.Replaying;
using EarlySupport.Service.Audit.Timelines;
using EarlySupport.Service.CaseMeetings;
using EarlySupport.Service.CaseMeetings.HrQueue;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Cases.Paths;
using EarlySupport.Service.EarlySupport;
using EarlySupport.Service.Import;
using EarlySupport.Service.IntensifiedSupport;
using EarlySupport.Service.OccupationalHealth;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Policies;
using EarlySupport.Service.Privacy.NamingIllness;
using EarlySupport.Service.Privacy.ReviewingNeed;
using EarlySupport.Service.Privacy.ShowingOwnData;
using EarlySupport.Service.Privacy;
using EarlySupport.Service.ReturnToWork;
using Microsoft.AspNetCore.Http.Json;

namespace EarlySupport.Service.Hosting;

/// <summary>The HTTP side: JSON under <c>/api</c>, problem details, the OpenAPI document at <c>/openapi/v1.json</c>, health.</summary>
internal static class Api
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.AddTelemetry();
        builder.Services.Configure<JsonOptions>(o => Json.Configure(o.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        builder.Services.AddProblemDetails(o => o.CustomizeProblemDetails = Problems.Describe);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddOpenApi(ApiDocument.Configure);
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        builder.Services.AddHostedService<MessageHandlingService>();
        builder.Services.AddHostedService<DestroyedKeys>();

        var app = builder.Build();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = _ => StatusCodes.Status500InternalServerError,
            // What the caller is told to put right or try again is no error of the service.
            SuppressDiagnosticsCallback = thrown => thrown.Exception is BadHttpRequestException or InvalidOptionException or VersionConflictException,
        });
        app.UseStatusCodePages();
        app.MapOpenApi();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") });

        // Wherever an organisation is named or a body read, it may be one that cannot be.
        var api = app.MapGroup("/api").ProducesProblem(StatusCodes.Status400BadRequest);
        AbsencesApi.Map(api);
        ForecastApi.Map(api);
        AlertsApi.Map(api);
        EarlySupportApi.Map(api);
        EarlySupportCommandsApi.Map(api);
        ReturnToWorkApi.Map(api);
        ReturnToWorkCommandsApi.Map(api);
        IntensifiedSupportApi.Map(api);
        CasesApi.Map(api);
        QueueApi.Map(api);
        CaseMeetingsApi.Map(api);
        PathsApi.Map(api);
        OccupationalHealthApi.Map(api);
        OccupationalHealthNotesApi.Map(api);
        TimelineApi.Map(api);
        ReplayApi.Map(api);
        OrganisationApi.Map(api);
        DeputiesApi.Map(api);
        PolicyApi.Map(api);
        TextCheckApi.Map(api);
        RetentionApi.Map(api);
        MyDataApi.Map(api);
        NeedReviewsApi.Map(api);
        ImportApi.Map(api);
        return app;
    }
}
