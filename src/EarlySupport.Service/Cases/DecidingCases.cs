using EarlySupport.Domain;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.OpeningCase;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Cases;

/// <summary>How everything that is done in a case is decided and recorded, whatever its kind.</summary>
public sealed class DecidingCases(CaseContexts contexts, OrganisationReader organisations, IEventStore store)
{
    /// <summary>Decides on the case as it stands now, whatever the actor had before them, and records that: so both their facts are kept.</summary>
    public async Task<Outcome> DecideAsync<TCase>(CaseCommand<TCase> command, IEventSession session, CancellationToken ct)
        where TCase : SupportCase, ICaseKind<TCase>
    {
        var (tenant, actor) = (session.Caller.Tenant, session.Caller.Actor);
        var (context, organisation) = await contexts.OfAsync(tenant, actor, TCase.Kind, command.CaseId, command.NamedUnit, ct);
        var loaded = await LoadAsync<TCase>(session, command.CaseId, ct);
        var decision = command.Decide(loaded.State, context);
        if (decision.Refusal is not null && command.SeenVersion < loaded.Version)
            decision = await ChangedMeanwhile.TellAsync(command, context, decision, tenant, store, ct);
        return Record(session, command.CaseId, loaded, decision, organisation, context.Today);
    }

    public async Task<Outcome> OpenAsync<TCase>(OpenCase<TCase> command, IEventSession session, CancellationToken ct)
        where TCase : SupportCase, ICaseKind<TCase>
    {
        var (context, organisation) = await contexts.OfAsync(session.Caller.Tenant, command, ct);
        var caseId = command.DecidedOn(context);
        var loaded = await LoadAsync<TCase>(session, caseId, ct);
        return Record(session, caseId, loaded, command.Decide(loaded.State, context), organisation, context.Today);
    }

    /// <summary>The next step, which the step before has led to.</summary>
    /// <exception cref="InvalidOperationException">It is refused: the case that was open is being closed. Tried again, it opens one of its own.</exception>
    public async Task ContinueAsync<TCase>(OpenCase<TCase> command, IEventSession session, CancellationToken ct)
        where TCase : SupportCase, ICaseKind<TCase>
    {
        if ((await OpenAsync(command, session, ct)).Refusal is { } refused)
            throw new InvalidOperationException($"Case {command.EarlierCaseId} cannot go on in {TCase.Kind}: {refused.Code}.");
    }

    /// <summary>Looks at the case as it stands when a deadline comes.</summary>
    public async Task FellDueAsync<TCase>(ICaseDeadline<TCase> due, IEventSession session, CancellationToken ct)
        where TCase : SupportCase, ICaseKind<TCase>
    {
        var organisation = await organisations.SettingsAsync(session.Caller.Tenant, ct);
        var today = contexts.Today(organisation);
        // The organisation may have moved to a time zone whose day begins later.
        if (today < due.DueOn())
        {
            session.SendDue(due, organisation);
            return;
        }

        var loaded = await LoadAsync<TCase>(session, due.CaseId, ct);
        Record(session, due.CaseId, loaded, due.Decide(loaded.State, today), organisation, today);
    }

    /// <summary>The same for a deadline that cases of every kind have.</summary>
    public Task FellDueAsync(ICaseDeadline<SupportCase> due, CaseKind kind, IEventSession session, CancellationToken ct) => kind switch
    {
        CaseKind.EarlySupport => FellDueAsync<EarlySupportCase>(due, session, ct),
        CaseKind.ReturnToWork => FellDueAsync<ReturnToWorkCase>(due, session, ct),
        CaseKind.IntensifiedSupport => FellDueAsync<IntensifiedSupportCase>(due, session, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no case of it."),
    };

    public static Task<Loaded<TCase>> LoadAsync<TCase>(IEventSession session, string caseId, CancellationToken ct)
        where TCase : SupportCase, ICaseKind<TCase> => session.LoadAsync(TCase.Kind.StreamId(caseId), TCase.None, TCase.Evolve, ct);

    /// <summary>Stages the events with all that they come with. A refusal records nothing.</summary>
    public static DecidedCase Record<TCase>(
        IEventSession session, string caseId, Loaded<TCase> loaded, Decision decision, OrganisationSettings organisation, DateOnly today)
        where TCase : SupportCase, ICaseKind<TCase>
    {
        session.Append(TCase.StreamType, loaded.StreamId, loaded.Version, decision.Events);
        foreach (var @event in decision.Events)
            session.SendFor(@event, loaded.State, TCase.Kind, organisation, today);
        return new DecidedCase(caseId, loaded.Version + decision.Events.Count, decision.Events, decision.Refusal);
    }
}

/// <summary>What a command in a case came to.</summary>
/// <param name="CaseId">The case it was decided on, which for an opening may be another than the one asked for.</param>
/// <param name="Version">The version the case stands at afterwards.</param>
public sealed record DecidedCase(string CaseId, long Version, IReadOnlyList<object> Events, Refusal? Refusal) : Outcome(Events, Refusal);
