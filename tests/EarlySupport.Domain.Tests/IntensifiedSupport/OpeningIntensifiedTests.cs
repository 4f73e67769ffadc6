using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.OpeningCase;
using EarlySupport.Domain.Cases.ReopeningCase;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.NotifyingOccupationalHealth;
using EarlySupport.Domain.IntensifiedSupport.OpeningCase;
using EarlySupport.Domain.IntensifiedSupport.StartingReturnToWork;
using static EarlySupport.Domain.Tests.IntensifiedSupport.GivenIntensified;

namespace EarlySupport.Domain.Tests.IntensifiedSupport;

public sealed class OpeningIntensifiedTests
{
    private static readonly OpeningContext Nobodys = new(EmployeeKnown: true, "B1", null, new Dictionary<string, string?> { ["E1-1"] = null });
    private static readonly OpenIntensifiedSupport FromEarlier = new("C1", "E1", CaseReason.EarlierCase, [], "C0");
    private static readonly OpeningContext AfterC0 = Nobodys with { EarlierPathId = "P0" };

    [Fact]
    public void A_case_is_opened_for_alerts_and_begins_its_own_path() =>
        OpenedAs(new OpenIntensifiedSupport("C1", "E1", CaseReason.Alerts, ["E1-1"]), Nobodys, Opened);

    [Theory]
    [InlineData(CaseReason.Concern)]
    [InlineData(CaseReason.OwnRequest)]
    public void A_case_is_opened_without_an_alert(CaseReason reason) =>
        OpenedAs(new OpenIntensifiedSupport("C1", "E1", reason, []), Nobodys, Opened with { Reason = reason, AlertIds = [] });

    [Fact]
    public void A_case_that_grows_out_of_another_goes_on_in_its_path()
    {
        OpenedAs(FromEarlier, AfterC0, new IntensifiedSupportOpened("E1", "C1", CaseReason.EarlierCase, [], "C0", "P0", "B1"));
        FromEarlier.Decide(Case() with { EarlierCases = ["C0"] }, AfterC0 with { OpenCaseId = "C1" }).GaveNothing();
    }

    [Fact]
    public void An_earlier_case_joins_the_one_that_is_open()
    {
        var open = AfterC0 with { OpenCaseId = "C1", OpenPathId = "P1" };
        var joined = new EarlierCaseJoined("E1", "C1", "C0", "P1");

        (FromEarlier with { CaseId = "C2" }).Decide(Case(), open).Gave(joined);
        (FromEarlier with { CaseId = "C2" }).Decide(Case(joined), open).GaveNothing();
    }

    [Fact]
    public void The_earlier_case_is_named_and_the_persons()
    {
        (FromEarlier with { EarlierCaseId = null }).Decide(IntensifiedSupportCase.None, AfterC0).WasRefused("earlier-case-missing");
        FromEarlier.Decide(IntensifiedSupportCase.None, Nobodys).WasRefused("earlier-case-not-of-this-person", ("caseId", "C0"));
        FromEarlier.Decide(IntensifiedSupportCase.None, AfterC0 with { CaseIdTaken = true }).WasRefused("id-already-used", ("id", "C1"));
    }

    [Fact]
    public void Occupational_health_is_notified_once_of_the_same()
    {
        var notify = new NotifyOccupationalHealth("C1", Monday, NotifiedBecause.LongAbsence, null);

        notify.Decide(Case(), Supervisor).Gave(Notified);
        notify.Decide(Case(Notified), Supervisor).GaveNothing();
        (notify with { Why = NotifiedBecause.Referral }).Decide(Case(Notified), Supervisor).Gave(Notified with { Why = NotifiedBecause.Referral });
        (notify with { NotifiedOn = Monday.AddDays(1) }).Decide(Case(), Supervisor)
            .WasRefused("day-in-the-future", ("field", "notifiedOn"), ("day", Monday.AddDays(1)), ("today", Monday));
    }

    [Fact]
    public void A_return_to_work_is_started_once_under_its_id()
    {
        var start = new StartReturnToWork("C1", "W1");
        var started = new ReturnToWorkStarted("E1", "C1", "W1");

        start.Decide(Case(), Supervisor).Gave(started);
        start.Decide(Case(started), Supervisor).GaveNothing();
        (start with { ReturnCaseId = "W2" }).Decide(Case(started), Supervisor).Gave(started with { ReturnCaseId = "W2" });
        (start with { ReturnCaseId = "" }).Decide(Case(), Supervisor).WasRefused("id-malformed", ("field", "returnCaseId"), ("maximum", 64));
    }

    [Fact]
    public void A_closed_case_is_reopened()
    {
        var reopened = new IntensifiedSupportReopened("E1", "C1", Why);

        new ReopenCase<IntensifiedSupportCase>("C1", Why).Decide(Case(Closed), Supervisor with { OpenCaseId = null }).Gave(reopened);
        new ReopenCase<IntensifiedSupportCase>("C1", Why).Decide(Case(Closed, reopened), Supervisor).GaveNothing();
    }

    private static void OpenedAs(OpenIntensifiedSupport command, OpeningContext context, IntensifiedSupportOpened expected) =>
        Assert.Equivalent(expected, Assert.Single(command.Decide(IntensifiedSupportCase.None, context).Events), strict: true);
}
