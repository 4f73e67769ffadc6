using static EarlySupport.Domain.Policies.Recipient;

namespace EarlySupport.Domain.Policies;

/// <summary>
/// The Finnish statutory calendar (<c>absence-rules.md</c>, "The Finnish statutory calendar"). The same for every organisation, and not
/// theirs to change.
/// </summary>
public static class StatutoryRules
{
    /// <summary>The name of the rule set: the law as it stands since 1 January 2022.</summary>
    public const string RuleSet = "FI-2022";

    // The 30-60-90 rule came into force on the first day, the checkpoints after 150 and 230 days on the second.
    private static readonly DateOnly InForceFrom = new(2012, 6, 1);
    private static readonly DateOnly CheckpointsFrom = new(2022, 1, 1);

    /// <summary>
    /// The employer notifies occupational health when an absence has lasted a month. Occupational Health Care Act 1383/2001, 10 a §, read
    /// as a continuous month; the other reading in use, 30 days in twelve months, is <see cref="DefaultPolicy.ThirtyDays"/>.
    /// </summary>
    public static readonly Rule MonthOfAbsence =
        new("FI-30", 1, new ContinuousDays(30), InForceFrom, null, [Supervisor, Recipient.OccupationalHealth]);

    /// <summary>Sickness allowance is applied for within two months of the start of incapacity. Health Insurance Act 1224/2004, ch. 15.</summary>
    public static readonly Rule AllowanceAppliedFor =
        new("FI-60", 1, new ContinuousDays(60), InForceFrom, null, [Supervisor, Hr], NoticeDays: 14);

    /// <summary>Kela looks into the need for rehabilitation; partial days count too. 1224/2004, 12:6 §.</summary>
    public static readonly Rule NeedForRehabilitation =
        new("FI-60R", 1, new AllowanceDays(60, CountPartial: true), InForceFrom, null, [Supervisor, Hr]);

    /// <summary>
    /// By now occupational health has given its statement on remaining work ability, the chances to go on at work have been gone through,
    /// and the employee has delivered the statement to Kela, or payment is suspended. 1224/2004, 8:5a §; 1383/2001, 12 §.
    /// </summary>
    public static readonly Rule Statement = Checkpoint("FI-90", 90, InForceFrom);

    /// <summary>The statement again when needed; the payment does not depend on it. In force from 1 January 2022.</summary>
    public static readonly Rule SecondCheckpoint = Checkpoint("FI-150", 150, CheckpointsFrom);

    /// <summary>As <see cref="SecondCheckpoint"/>.</summary>
    public static readonly Rule ThirdCheckpoint = Checkpoint("FI-230", 230, CheckpointsFrom);

    /// <summary>The maximum of sickness allowance is used up. 1224/2004, 8:8 §.</summary>
    public static readonly Rule AllowanceUsedUp = Checkpoint("FI-300", 300, InForceFrom, noticeDays: 60);

    /// <summary>All of them, by rising limit.</summary>
    public static readonly IReadOnlyList<Rule> All =
        [MonthOfAbsence, AllowanceAppliedFor, NeedForRehabilitation, Statement, SecondCheckpoint, ThirdCheckpoint, AllowanceUsedUp];

    private static Rule Checkpoint(string id, int days, DateOnly from, int noticeDays = 21) =>
        new(id, 1, new AllowanceDays(days), from, null, [Supervisor, Hr, Recipient.OccupationalHealth], noticeDays);
}
