namespace EarlySupport.Domain.CaseMeetings.HrQueue;

/// <summary>The order of HR's queue: the law's dates, then what was escalated, then what is over, by its days, then what is near.</summary>
public static class Urgency
{
    private enum Rank
    {
        Statutory,
        Escalated,
        Over,
        Near,
    }

    /// <summary>To be sorted by: the more urgent comes first.</summary>
    public static (int Rank, int DaysLeft) Of(QueueReason reason) => ((int)RankOf(reason), -reason.Days);

    private static Rank RankOf(QueueReason reason) => reason.Code switch
    {
        QueueReasonCode.StatutoryDateNear or QueueReasonCode.StatutoryDatePassed => Rank.Statutory,
        QueueReasonCode.AlertEscalated => Rank.Escalated,
        _ => reason.Days >= 0 ? Rank.Over : Rank.Near,
    };
}
