using System.Text.Json;
using Dapper;
using EarlySupport.Domain.CaseMeetings.HrQueue;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Policies;
using EarlySupport.Service.Absences.Forecasting;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.CaseMeetings.HrQueue;

/// <summary>What the queue is made of beside the absences, as it was read.</summary>
internal sealed record QueueContents(
    IReadOnlyList<QueueContents.KnownRow> Known,
    IReadOnlyList<OpenCase> Open,
    IReadOnlyList<DecidedReasons> Decided,
    ILookup<string, string> OnAgenda)
{
    private static readonly HashSet<string> Statutory = [.. StatutoryRules.All.Select(rule => rule.Id)];

    public static async Task<QueueContents> ReadAsync(SqlMapper.GridReader results) => new(
        [.. await results.ReadAsync<KnownRow>()],
        [.. (await results.ReadAsync<CaseRow>()).Select(c => new OpenCase(c.EmployeeId, c.CaseId, FieldName.Parse<CaseKind>(c.Kind)))],
        [.. (await results.ReadAsync<DecidedRow>()).Select(d => d.ToDecided())],
        (await results.ReadAsync<AgendaRow>()).ToLookup(a => a.ItemId, a => a.MeetingId));

    /// <param name="lastContacts">Of those at least who have been absent for so long that it matters.</param>
    public IEnumerable<QueueRow> Rows(QueueDay day, IReadOnlyList<AbsentPerson> absent, IReadOnlyDictionary<string, DateOnly?> lastContacts)
    {
        var people = absent.Select(p => (p.EmployeeId, p.SupervisorId, p.UnitId))
            .Concat(Known.Select(k => (k.EmployeeId, k.SupervisorId, k.UnitId))).DistinctBy(p => p.EmployeeId).ToDictionary(p => p.EmployeeId);
        var kinds = Open.ToDictionary(c => c.CaseId, c => c.Kind);
        return QueueItem.Gather(Noticed(day, absent, lastContacts), Open, Decided.Where(d => d.Due >= day.Today)).Select(item => new QueueRow(
            item.ItemId, item.EmployeeId, people[item.EmployeeId].SupervisorId, people[item.EmployeeId].UnitId, item.CaseId,
            item.CaseId is { } id ? kinds[id] : null, OnAgenda[item.ItemId].FirstOrDefault(), item.Reasons));
    }

    private IEnumerable<Noticed> Noticed(QueueDay day, IReadOnlyList<AbsentPerson> absent, IReadOnlyDictionary<string, DateOnly?> lastContacts) =>
    [
        .. from k in Known
           let code = FieldName.Parse<QueueReasonCode>(k.Code)
           let reason = code == QueueReasonCode.SupportRequested
               ? day.SupportRequest(k.Since, k.ItemId, k.SupervisorId is not null)
               : day.Reason(code, k.Since, k.ItemId)
           where reason is not null
           select new Noticed(k.EmployeeId, k.CaseId, reason),
        .. from person in absent
           from reason in OfAbsence(person, day, lastContacts.GetValueOrDefault(person.EmployeeId))
           where reason is not null
           select new Noticed(person.EmployeeId, null, reason),
    ];

    private static IEnumerable<QueueReason?> OfAbsence(AbsentPerson person, QueueDay day, DateOnly? lastContact) =>
    [
        .. person.Ahead.Foreseen.Where(f => Statutory.Contains(f.RuleId))
            .Select(f => day.Reason(QueueReasonCode.StatutoryDateNear, f.On, f.RuleId)),
        day.LongAbsence(person.EmployeeId, person.Ahead.Spell, lastContact),
    ];

    internal sealed record KnownRow(string Code, string EmployeeId, string? CaseId, string ItemId, DateOnly Since, string? SupervisorId, string UnitId);

    private sealed record CaseRow(string EmployeeId, string CaseId, string Kind);

    private sealed record DecidedRow(string EmployeeId, DateOnly Due, string Reasons)
    {
        public DecidedReasons ToDecided() => new(EmployeeId, Due, JsonSerializer.Deserialize<IReadOnlyList<QueueReason>>(Reasons, Json.Plain)!);
    }

    private sealed record AgendaRow(string ItemId, string MeetingId);
}
