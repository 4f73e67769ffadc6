using EarlySupport.Service.Absences;
using EarlySupport.Service.Absences.Forecasting;
using EarlySupport.Service.Access;
using EarlySupport.Service.Alerts;
using EarlySupport.Service.Audit.Proving;
using EarlySupport.Service.Audit.Replaying;
using EarlySupport.Service.Audit.Sealing;
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
using EarlySupport.Service.Pages;
using EarlySupport.Service.Policies;
using EarlySupport.Service.Privacy;
using EarlySupport.Service.Privacy.NamingIllness;
using EarlySupport.Service.Privacy.ReviewingNeed;
using EarlySupport.Service.Privacy.ShowingOwnData;
using EarlySupport.Service.ReturnToWork;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Http.Json;

namespace EarlySupport.Service.Hosting;

/// <summary>The HTTP side: pages, JSON under <c>/api</c>, problem details, the OpenAPI document at <c>/openapi/v1.json</c>, health.</summary>
internal static class Api
{
    // The longest memo in any alphabet, with room; what is imported has a limit of its own.
    private const long MaximumBody = 512 * 1024;

    /// <summary>Without anything to ask for: commands need none of it. See <see cref="Map"/>.</summary>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var signIn = SignInSettings.Read(builder.Configuration);
        builder.AddTelemetry();
        builder.WebHost.ConfigureKestrel(o => (o.AddServerHeader, o.Limits.MaxRequestBodySize) = (false, MaximumBody));
        builder.Services.Configure<JsonOptions>(o => Json.ConfigureRequests(o.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        builder.Services.AddProblemDetails(o => o.CustomizeProblemDetails = Problems.Describe);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddOpenApi(o => ApiDocument.Configure(o, signIn));
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        // Makes the tables, before those start that read them.
        builder.Services.AddHostedService<MessageHandlingService>();
        builder.Services.AddHostedService<DestroyedKeys>();
        builder.Services.AddHostedService<SealingService>();
        builder.Services.AddSignIn(signIn);
        builder.Services.AddPages(signIn);
        builder.Services.AddRateLimits(builder.Configuration);
        return builder.Build();
    }

    /// <summary>What can be asked for, and what every request goes through before.</summary>
    public static void Map(WebApplication app)
    {
        var signIn = app.Services.GetRequiredService<SignInSettings>();
        app.UseProxies();
        app.UseSecureHeaders(signIn);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = _ => StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = thrown => Problems.AreTheCallers(thrown.Exception),
        });
        app.UseStatusCodePages();
        app.UseErrorPages();
        if (signIn.Provider is null)
            app.UseOnlyThisMachine();
        app.UseAssets();
        app.UseRouting();
        app.Use(Forms.GiveIdAsync);
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseRequestOrigin(signIn);
        app.UseAuthorization();
        app.UseMiddleware<AccessMiddleware>();
        app.MapPages();
        app.MapOpenApi().AllowAnonymous();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();

        // Wherever an organisation is named or a body read, it may be one that cannot be.
        var api = app.MapGroup("/api").RequireAuthorization().ProducesProblem(StatusCodes.Status400BadRequest);
        AccessLogApi.Map(api);
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
        EvidenceApi.Map(api);
        VerificationApi.Map(api);
        OrganisationApi.Map(api);
        DeputiesApi.Map(api);
        RolesApi.Map(api);
        PolicyApi.Map(api);
        TextCheckApi.Map(api);
        RetentionApi.Map(api);
        MyDataApi.Map(api);
        NeedReviewsApi.Map(api);
        ImportApi.Map(api);
        LiveChanges.Map(api);
    }
}
