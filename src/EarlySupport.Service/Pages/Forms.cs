using EarlySupport.EventStore.Port;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;
using EarlySupport.Service.Pages.Exporting;
using EarlySupport.Service.Privacy.KeepingDrafts;
using EarlySupport.Service.Privacy.NamingIllness;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Pages;

/// <summary>
/// What the forms of a request are made with. What somebody typed is kept until it is recorded: when it is refused, when the session has ended
/// meanwhile, and while they type.
/// </summary>
public sealed class Forms(
    Drafts drafts, Standings standings, RequestCaller callers, CommandApi commands, IDataProtectionProvider protection, IHttpContextAccessor accessor,
    PageWords words, TextGuard guard)
{
    /// <summary>Hidden in every form: who was shown it. It says whose the text is where nobody is signed in any more.</summary>
    public const string ShownToField = "shown-to";

    /// <summary>In the address of every form: the id of what it makes.</summary>
    public const string IdParameter = "form";

    /// <summary>In a draft that was kept because its session had ended, or its page was too old.</summary>
    public const string RescuedField = "rescued";

    private static readonly string[] NotKept = ["__RequestVerificationToken", ShownToField, RescuedField];

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("EarlySupport.ShownTo").ToTimeLimitedDataProtector();

    public PageWords Words => words;

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>
    /// Gives the address of every form the id of what the form makes: who goes back to what they have sent, and sends it again, sends the same and
    /// nothing new. Browsers store no page, so the form itself would be a new one.
    /// </summary>
    public static Task GiveIdAsync(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(http.Request.Method) || http.Request.Query.ContainsKey(IdParameter) || !IsForm(http.GetEndpoint())
            || ListFormat.AskedFor(http.Request) is not null)
            return next(http);
        http.Response.Redirect(AddressWith(http.Request, NewId.Make()));
        return Task.CompletedTask;
    }

    /// <summary>Whether an address is that of a form of the pages, so that what is sent to it is kept.</summary>
    public static bool IsForm(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.ModelTypeInfo?.IsSubclassOf(typeof(FormPage)) == true;

    /// <summary>What stands for the form in its address; a new one where nothing does.</summary>
    public string GivenId => Http.Request.Query[IdParameter] is [{ Length: > 0 } id, ..] ? id : NewId.Make();

    /// <summary>The address of the form that is asked for, with another id.</summary>
    public static string AddressWith(HttpRequest request, string id) => request.PathBase + request.Path
        + QueryString.Create(request.Query.Where(one => one.Key != IdParameter)).Add(IdParameter, id);

    /// <summary>Who calls, and in which role.</summary>
    public Task<Caller> CallerAsync(CancellationToken ct) => callers.GetAsync(ct);

    /// <summary>Asks at a step whether its texts seem to name an illness, as it is asked of commands where they are run.</summary>
    public async Task LookOverAsync(Filled form, IEnumerable<string> fields, CancellationToken ct)
    {
        if (!form.IsLookedOver && TextGuard.Asks((await callers.GetAsync(ct)).Role))
            form.Doubt([.. fields.Select(field => new DoubtfulText(field, guard.Find(form[field]))).Where(text => text.Found.Count > 0)]);
    }

    public async Task<Outcome> RunAsync(object command, bool lookedOver, CancellationToken ct) => await commands.RunAsync(command, lookedOver, ct);

    public async Task<string> ShownToAsync(CancellationToken ct)
    {
        var caller = await callers.GetAsync(ct);
        return protector.Protect(string.Join('/', caller.Tenant, caller.Role, caller.Actor), Drafts.Lasts);
    }

    public Filled Sent() => new(words, FieldsOf(Http.Request.Form));

    public Filled Kept(Draft? draft) => new(words, draft?.Fields ?? new Dictionary<string, string[]>());

    public async Task<DraftOf> OfCallerAsync(string form, CancellationToken ct)
    {
        var caller = await callers.GetAsync(ct);
        return new DraftOf(caller.Tenant, caller.Actor, caller.Role, form);
    }

    public Task<Draft?> FindAsync(DraftOf draft, CancellationToken ct) => drafts.FindAsync(draft, ct);

    public Task<IReadOnlyDictionary<string, Draft>> FindUnderAsync(DraftOf draft, CancellationToken ct) => drafts.FindUnderAsync(draft, ct);

    public Task DropAsync(DraftOf draft, CancellationToken ct) => drafts.DropAsync(draft, ct);

    /// <summary>As a draft of whom it is of; of nobody that is not there.</summary>
    public async Task KeepAsync(DraftOf draft, IReadOnlyDictionary<string, string[]> fields, CancellationToken ct)
    {
        var named = new Named(Route("employeeId"), Route("caseId"), Route("alertId"));
        if (named.Nobody)
            named = new Named(draft.Actor, null, null);
        if (await standings.FindAsync(draft.Tenant, draft.Actor, named, ct) is { } about)
            await drafts.SaveAsync(draft, about.EmployeeId, fields, ct);
    }

    /// <summary>Keeps what was sent to a form by whoever was shown it, although they are not signed in, or the page is too old.</summary>
    public async Task RescueAsync(CancellationToken ct)
    {
        if (!IsForm(Http.GetEndpoint()) || !HttpMethods.IsPost(Http.Request.Method) || !Http.Request.HasFormContentType)
            return;
        var form = await Http.Request.ReadFormAsync(ct);
        if (ShownTo(form[ShownToField]) is not [var tenant, var role, var actor])
            return;
        var fields = FieldsOf(form);
        fields[RescuedField] = ["true"];
        await KeepAsync(new DraftOf(tenant, actor, role, Http.Request.Path), fields, ct);
    }

    private string[] ShownTo(string? token)
    {
        try
        {
            return protector.Unprotect(token ?? "").Split('/', 3);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return [];
        }
    }

    private static Dictionary<string, string[]> FieldsOf(IFormCollection form) =>
        form.Where(field => !NotKept.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value.OfType<string>().ToArray());

    private string? Route(string name) => Http.GetRouteValue(name) as string;
}
