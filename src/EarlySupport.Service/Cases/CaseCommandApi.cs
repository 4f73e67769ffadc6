using EarlySupport.Domain;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Cases;

/// <summary>What a command in a case came to.</summary>
/// <param name="Version">The version the case stands at now.</param>
/// <param name="Recorded">Stored names of the events; empty when everything already was so.</param>
internal sealed record CaseAnswer(string CaseId, long Version, IReadOnlyList<string> Recorded);

/// <summary>Runs commands in cases for the caller of a request, and answers with what they came to.</summary>
public sealed class CaseCommandApi(CommandApi api, CaseList cases, RequestCaller callers, AccessCheck access, IHttpContextAccessor http)
{
    /// <param name="seenVersion">The version the caller had before them; null when they do not say.</param>
    /// <param name="toCommand">Makes the command; it is given the way to make text of the person whom the case is about.</param>
    /// <param name="days">Those the request names, with their fields.</param>
    public async Task<IResult> RunAsync<TCase>(
        string caseId, long? seenVersion, Func<AboutPerson, CaseCommand<TCase>> toCommand, CancellationToken ct, params (string Field, DateOnly? Day)[] days)
        where TCase : SupportCase, ICaseKind<TCase>
    {
        if (PossibleDays.Refuse(days) is { } impossible)
            return impossible;
        var tenant = (await callers.GetAsync(ct)).Tenant;
        return await cases.EmployeeOfAsync(tenant, TCase.Kind, caseId, ct) is { } employee
            ? await AnswerAsync(toCommand(new AboutPerson(tenant, employee, caseId)) with { SeenVersion = seenVersion }, ct)
            : Unknown();
    }

    /// <summary>Opens a case for somebody, if the caller may.</summary>
    public async Task<IResult> OpenAsync(string employeeId, object command, CancellationToken ct) =>
        await access.RefuseAsync(employeeId, ct) is { } refusal ? Problems.Of(refusal, http.HttpContext!) : await AnswerAsync(command, ct);

    private async Task<IResult> AnswerAsync(object command, CancellationToken ct)
    {
        var outcome = await api.RunAsync(command, ct);
        if (outcome.Refusal is { } refusal)
            return Problems.Of(refusal, http.HttpContext!);
        var decided = (DecidedCase)outcome;
        return Results.Ok(new CaseAnswer(decided.CaseId, decided.Version, [.. decided.Events.Select(StoredEvents.All.NameOf)]));
    }

    public IResult Unknown() => Problems.Of(Decision.Refused(RefusalCodes.CaseUnknown).Refusal!, http.HttpContext!);
}

/// <summary>Makes text about one person, sealed where it is stored by the key of the case it is written in.</summary>
public sealed record AboutPerson(string Tenant, string EmployeeId, string CaseId)
{
    public PersonalText Text(string text) => new(Tenant, PersonalText.OfCase(EmployeeId, CaseId), text);

    /// <summary>Null where nothing was written.</summary>
    public PersonalText? TextOrNone(string? text) => string.IsNullOrWhiteSpace(text) ? null : Text(text);
}

/// <summary>Ids made where a request comes in, rising with time.</summary>
internal static class NewId
{
    public static string Make() => Guid.CreateVersion7().ToString();
}
