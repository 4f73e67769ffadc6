using System.Text.Encodings.Web;
using System.Text.Unicode;
using EarlySupport.Service.Access;
using EarlySupport.Service.Language;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Exporting;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.WebEncoders;

namespace EarlySupport.Service.Hosting;

/// <summary>The pages, each in the folder of its behaviour, with their looks under <c>/assets</c> and their choice of language.</summary>
internal static class WebPages
{
    public static void AddPages(this IServiceCollection services, SignInSettings settings)
    {
        services.AddRazorPages(options => options.RootDirectory = "/");
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddScoped<PageWords>().AddScoped<FieldWords>().AddScoped<Forms>();
        services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add<KeptWhenTooOld>();
            options.Filters.Add<ExportingLists>();
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = settings.CookieName("said");
            options.Cookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.Path = "/";
            options.Cookie.IsEssential = true;
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = settings.CookieName("form");
            options.Cookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.Path = "/";
            options.HeaderName = RequestOrigin.TokenHeader;
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>Whether it is a person with a browser who asks, and not a program.</summary>
    public static bool AreAskedFor(HttpContext http) => !http.Request.Path.StartsWithSegments("/api") && !http.Request.Path.StartsWithSegments("/health");

    /// <summary>What goes wrong on a page is said on a page.</summary>
    public static void UseErrorPages(this WebApplication app) => app.UseWhen(
        AreAskedFor,
        pages => pages.UseExceptionHandler("/error").UseStatusCodePagesWithReExecute("/error"));

    public static void UseAssets(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        RequestPath = "/assets",
        FileProvider = new EmbeddedFileProvider(typeof(WebPages).Assembly, "Pages"),
        OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "public, max-age=3600",
    });

    public static void MapPages(this WebApplication app)
    {
        app.MapRazorPages().NeedAsTheySay();
        app.MapGet("/language/{language}", (string language, string? returnUrl, HttpContext http, SignInSettings settings) =>
        {
            if (!PageWords.Languages.Any(known => known.Language == language))
                return Results.NotFound();
            http.Response.Cookies.Append(PageWords.Cookie, language, new CookieOptions
            {
                HttpOnly = true,
                Secure = settings.IsSecure,
                SameSite = SameSiteMode.Lax,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            });
            return Results.Redirect(LocalAddress.IsLocal(returnUrl) ? returnUrl! : "/");
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
