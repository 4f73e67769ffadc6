using EarlySupport.Domain.IntensifiedSupport;
using static EarlySupport.Domain.Access.Grants;

namespace EarlySupport.Domain.Access;

/// <summary>Everything that can be done with the service, and who may (<c>domain.md</c>, "Who uses it").</summary>
public static class Acts
{
    // Absences and alerts
    public static readonly Act ReadAbsences = Reading("read-absences", RecordPart.Absences, Purpose.AbsenceFollowUp,
        [.. OwnPeople, Hr, Self, Consented(ConsentScope.AbsenceHistory), Auditor, Operator]);

    public static readonly Act ReadAlerts = Reading("read-alerts", RecordPart.Absences, Purpose.AbsenceFollowUp,
        [.. OwnPeople, Hr, Self, Consented(ConsentScope.AbsenceHistory), Auditor, Operator]);

    public static readonly Act AnswerAlert = Doing("answer-alert", [.. OwnPeople, Hr]);

    public static readonly Act RecordAbsences = Doing("record-absences", [.. OwnPeople, Hr, Administrator]);

    // Cases of every kind
    public static readonly Act ListCases = Reading("list-cases", RecordPart.Case, Purpose.EarlySupport, [.. OwnPeople, Hr, Self, Referred, Auditor]);

    public static readonly Act ReadHistory = Reading("read-history", RecordPart.History, Purpose.EarlySupport,
        [.. OwnPeople, Hr, Self, Referred, Auditor, Operator]);

    // Early support
    public static readonly Act ReadEarlySupport = Reading("read-early-support", RecordPart.EarlySupportMemos, Purpose.EarlySupport,
        [.. OwnPeople, Hr, Self, Consented(ConsentScope.EarlySupportMemos), Auditor]);

    public static readonly Act OpenEarlySupport = Doing("open-early-support", [.. OwnPeople, Hr, Self]);

    public static readonly Act LeadEarlySupport = Doing("lead-early-support", [.. OwnPeople, Hr]);

    public static readonly Act ApproveMemo = Doing("approve-memo", [.. OwnPeople, Hr, Self]);

    public static readonly Act RemarkInEarlySupport = Doing("remark-in-early-support", [.. OwnPeople, Hr, Self]);

    // Intensified support
    public static readonly Act ReadIntensifiedSupport = Reading("read-intensified-support", RecordPart.Case, Purpose.IntensifiedSupport,
        [.. OwnPeople, Hr, Self, Referred, Auditor]);

    public static readonly Act OpenIntensifiedSupport = Doing("open-intensified-support", [.. OwnPeople, Hr, Referred]);

    public static readonly Act LeadIntensifiedSupport = Doing("lead-intensified-support", [.. OwnPeople, Hr]);

    public static readonly Act Negotiate = Doing("negotiate", [.. OwnPeople, Hr, Referred]);

    public static readonly Act ApproveNegotiationMemo = Doing("approve-negotiation-memo", [.. OwnPeople, Hr, Self, Referred]);

    public static readonly Act RecordConsent = Doing("record-consent", [.. OwnPeople, Hr, Self, Referred]);

    public static readonly Act RequestStatement = Doing("request-statement", [.. OwnPeople, Hr, Referred]);

    public static readonly Act GiveStatement = Doing("give-statement", [Referred]);

    public static readonly Act DeliverStatement = Doing("deliver-statement", [.. OwnPeople, Hr, Self, Referred]);

    public static readonly Act ArrangeRehabilitation = Doing("arrange-rehabilitation", [.. OwnPeople, Hr, Referred]);

    public static readonly Act RemarkInSharedCase = Doing("remark-in-shared-case", [.. OwnPeople, Hr, Self, Referred]);

    public static readonly Act ReadNegotiations = Reading("read-negotiations", RecordPart.Case, Purpose.IntensifiedSupport,
        [.. OwnPeople, Hr, Self, Referred]);

    public static readonly Act ReadReassignments = Reading("read-reassignments", RecordPart.Case, Purpose.IntensifiedSupport, [Hr]);

    // Return to work
    public static readonly Act ReadReturnToWork = Reading("read-return-to-work", RecordPart.ReturnPlan, Purpose.ReturnToWork,
        [.. OwnPeople, Hr, Self, Consented(ConsentScope.ReturnPlan), Auditor]);

    public static readonly Act OpenReturnToWork = Doing("open-return-to-work", [.. OwnPeople, Hr, Referred]);

    public static readonly Act LeadReturnToWork = Doing("lead-return-to-work", [.. OwnPeople, Hr]);

    public static readonly Act SupportReturn = Doing("support-return", [.. OwnPeople, Hr, Consented(ConsentScope.ReturnPlan)]);

    public static readonly Act ApproveReturnPlan = Doing("approve-return-plan", [Self]);

    public static readonly Act ReadReturnSteps = Reading("read-return-steps", RecordPart.ReturnPlan, Purpose.ReturnToWork,
        [.. OwnPeople, Hr, Self, Consented(ConsentScope.ReturnPlan)]);

    // HR's work
    public static readonly Act ReadQueue = Reading("read-queue", RecordPart.Case, Purpose.CaseMeeting, [Hr, Operator]);

    public static readonly Act ReadCaseMeetings = Reading("read-case-meetings", RecordPart.Case, Purpose.CaseMeeting, [Hr]);

    public static readonly Act HoldCaseMeetings = Doing("hold-case-meetings", [Hr]);

    public static readonly Act ReadPaths = Reading("read-paths", RecordPart.Case, Purpose.CaseMeeting, [Hr, Auditor, Operator]);

    /// <summary>Figures in which nobody can be told apart.</summary>
    public static readonly Act ReadFigures = Doing("read-figures", [Hr, Auditor]);

    // Occupational health
    public static readonly Act ReadNotices = Reading("read-notices", RecordPart.Absences, Purpose.OccupationalHealthCare, [Hr, Referred]);

    public static readonly Act ReadOccupationalHealthNotes = Reading("read-occupational-health-notes", RecordPart.OccupationalHealthNotes,
        Purpose.OccupationalHealthCare, [Referred]);

    public static readonly Act WriteOccupationalHealthNotes = Doing("write-occupational-health-notes", [Referred]);

    // The organisation
    public static readonly Act ReadOrganisation = Doing("read-organisation", Everybody);

    public static readonly Act ReadDeputies = Doing("read-deputies", [.. OwnPeople, new Grant(Role.Supervisor, Relation.Self), Hr, Self, Administrator]);

    public static readonly Act NameDeputy = Doing("name-deputy", [.. OwnPeople, new Grant(Role.Supervisor, Relation.Self), Hr]);

    public static readonly Act DescribeOrganisation = Doing("describe-organisation", [Hr, Administrator, Operator]);

    public static readonly Act PublishPolicy = Doing("publish-policy", [Hr, Administrator]);

    public static readonly Act Import = Doing("import", [Hr, Administrator, Operator]);

    // Who may use the service
    public static readonly Act ReadUsers = Doing("read-users", [Administrator]);

    public static readonly Act ManageUsers = Doing("manage-users", [Administrator, Operator]);

    // Privacy
    public static readonly Act CheckText = Doing("check-text", Everybody);

    public static readonly Act ReadOwnData = Reading("read-own-data", RecordPart.AllData, Purpose.OwnData, [Self, Operator]);

    public static readonly Act ReadOwnAccessLog = Reading("read-own-access-log", RecordPart.AccessLog, Purpose.OwnData, [Self]);

    public static readonly Act ReadRetention = Reading("read-retention", RecordPart.Case, Purpose.Retention, [Hr, Administrator, Operator]);

    public static readonly Act SetRetention = Doing("set-retention", [Hr, Administrator]);

    public static readonly Act ReviewNeed = Doing("review-need", [Hr]);

    public static readonly Act ApproveErasure = Doing("approve-erasure", [Hr, Administrator]);

    // Audit
    public static readonly Act StatePurpose = Doing("state-purpose", [Auditor]);

    public static readonly Act ReadAccessLog = Reading("read-access-log", RecordPart.AccessLog, Purpose.Audit, [Auditor]);

    public static readonly Act Verify = Doing("verify", [Auditor, Administrator, Operator]);

    public static readonly Act ExportEvidence = Reading("export-evidence", RecordPart.History, Purpose.Audit, [Auditor, Operator]);

    /// <summary>What keeps the program itself going, and is about nobody: tables, keys, seals, messages that failed.</summary>
    public static readonly Act Operate = Doing("operate", [Administrator, Operator]);

    /// <summary>All of them, in this order.</summary>
    public static IReadOnlyList<Act> All { get; } =
        [.. typeof(Acts).GetFields().Select(field => field.GetValue(null)).OfType<Act>()];

    private static Act Reading(string name, RecordPart part, Purpose purpose, IReadOnlyList<Grant> grants) => new(name, part, purpose, grants);

    private static Act Doing(string name, IReadOnlyList<Grant> grants) => new(name, null, null, grants);
}
