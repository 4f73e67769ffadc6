using EarlySupport.Domain.CaseMeetings.HrQueue;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.CaseMeetings.HrQueue;

/// <summary>Says why somebody is in the queue.</summary>
internal static class ReasonWords
{
    /// <summary>What it is, its day, and how many days are left or over.</summary>
    public static string Sentence(QueueReason reason, PageWords words)
    {
        var what = reason.Code == QueueReasonCode.StatutoryDateNear ? $"{words.Of(reason.Code)}: {words.Rule(reason.ItemId)}" : words.Of(reason.Code);
        return words["queue.reason", ("what", what), ("day", reason.Day), ("left", Left(reason, words))];
    }

    /// <summary>How urgent it is, in a word and as a kind of status: the order of the queue goes by the same.</summary>
    public static (string Key, string Status) Urgency(QueueReason reason) => reason switch
    {
        { Code: QueueReasonCode.StatutoryDateNear or QueueReasonCode.StatutoryDatePassed } => ("queue.statutory", "late"),
        { Code: QueueReasonCode.AlertEscalated } => ("queue.escalated", "late"),
        { Days: >= 0 } => ("queue.over", "waiting"),
        _ => ("queue.near", "quiet"),
    };

    private static string Left(QueueReason reason, PageWords words) => reason.Days switch
    {
        0 => words["queue.today"],
        > 0 => words.Count("queue.days-over", reason.Days),
        _ => words.Count("queue.days-left", -reason.Days),
    };
}
