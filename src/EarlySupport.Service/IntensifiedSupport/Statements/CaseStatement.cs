using System.Text.Json.Serialization;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Statements;

namespace EarlySupport.Service.IntensifiedSupport.Statements;

/// <param name="RequestedOn">Null where it was given on a referral.</param>
/// <param name="NeededBy">As it was known when it was asked for.</param>
/// <param name="Conclusions">Null until it is given.</param>
/// <param name="WentOverdue">Whether the day passed without it.</param>
/// <param name="Deadline">As the absences stand now; null where it is done, or nothing is foreseen.</param>
public sealed record CaseStatement(
    string StatementId, StatementPurpose Purpose, DateOnly? RequestedOn, DateOnly? NeededBy, DateOnly? GivenOn, string? Conclusions, DateOnly? DeliveredOn,
    bool WentOverdue, StatementDeadline? Deadline)
{
    [JsonIgnore]
    public bool IsForKela { get; private init; }

    [JsonIgnore]
    public bool IsDone { get; private init; }

    [JsonIgnore]
    public DateOnly Since { get; private init; }

    public static CaseStatement Of(string id, Statement statement)
    {
        var (requested, given) = (statement.RequestedAs, statement.GivenAs);
        return new CaseStatement(
            id, statement.Purpose, requested?.RequestedOn, requested?.NeededBy, given?.GivenOn, given?.Conclusions.Text, statement.DeliveredAs?.DeliveredOn,
            statement.IsOverdue, Deadline: null)
        {
            IsForKela = statement.IsForKela,
            IsDone = statement.IsDone,
            Since = statement.Since,
        };
    }
}

/// <param name="DaysLeft">Calendar days from today; below 0 when the day has passed.</param>
public sealed record StatementDeadline(DateOnly On, int DaysLeft);
