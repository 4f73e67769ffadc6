using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.OpeningCase;
using EarlySupport.Domain.Cases.ReopeningCase;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.OpeningCase;
using static EarlySupport.Domain.Tests.EarlySupport.GivenCase;

namespace EarlySupport.Domain.Tests.EarlySupport;

public sealed class OpeningCaseTests
{
    private static readonly OpenEarlySupport Open = new("C1", "E1", CaseReason.Alerts, ["E1-1"]);
    private static readonly OpeningContext Nobodys = Context(null, ("E1-1", null), ("E1-2", null));
    private static readonly OpeningContext InC1 = Context("C1", ("E1-1", "C1"), ("E1-2", null));

    private static OpeningContext Context(string? openCase, params (string Alert, string? Case)[] alerts) =>
        new(EmployeeKnown: true, "B1", openCase, alerts.ToDictionary(a => a.Alert, a => a.Case));

    [Fact]
    public void A_case_is_opened_for_alerts()
    {
        var decision = Open.Decide(EarlySupportCase.None, Nobodys);

        Assert.Equivalent(Opened, Assert.Single(decision.Events), strict: true);
    }

    [Theory]
    [InlineData(CaseReason.Concern)]
    [InlineData(CaseReason.OwnRequest)]
    public void A_case_is_opened_without_an_alert(CaseReason reason)
    {
        var decision = new OpenEarlySupport("C1", "E1", reason, []).Decide(EarlySupportCase.None, Nobodys with { SupervisorId = null });

        Assert.Equivalent(new EarlySupportOpened("E1", "C1", reason, [], null), Assert.Single(decision.Events), strict: true);
    }

    [Fact]
    public void Opening_the_same_case_again_changes_nothing_also_when_it_is_closed()
    {
        Open.Decide(Case(), InC1).GaveNothing();
        Open.Decide(Case(Closed), InC1 with { OpenCaseId = null }).GaveNothing();
    }

    [Fact]
    public void A_further_alert_leads_to_the_case_that_is_open()
    {
        var further = Open with { CaseId = "C2", AlertIds = ["E1-1", "E1-2", "E1-2"] };

        Assert.Equal("C1", further.DecidedOn(InC1));
        var taken = Assert.IsType<AlertsTakenUp>(Assert.Single(further.Decide(Case(), InC1).Events));
        Assert.Equivalent(new AlertsTakenUp("E1", "C1", ["E1-2"]), taken, strict: true);
        further.Decide(Case(taken), Context("C1", ("E1-1", "C1"), ("E1-2", "C1"))).GaveNothing();
    }

    [Fact]
    public void A_further_alert_is_refused_by_the_same_case_once_it_is_closed()
    {
        var further = Open with { AlertIds = ["E1-2"] };

        further.Decide(Case(Closed), InC1 with { OpenCaseId = null }).WasRefused("case-closed");
        further.Decide(Case(Escalated), InC1 with { OpenCaseId = null }).WasRefused("case-escalated");
    }

    [Fact]
    public void A_concern_about_somebody_whose_case_is_open_is_told_which() =>
        new OpenEarlySupport("C2", "E1", CaseReason.Concern, []).Decide(Case(), InC1).WasRefused("case-already-open", ("caseId", "C1"));

    [Fact]
    public void A_case_is_refused_for_somebody_unknown() =>
        Open.Decide(EarlySupportCase.None, Nobodys with { EmployeeKnown = false }).WasRefused("employee-unknown");

    [Fact]
    public void Alerts_as_the_reason_are_named() =>
        (Open with { AlertIds = [] }).Decide(EarlySupportCase.None, Nobodys).WasRefused("alerts-missing");

    [Fact]
    public void An_alert_of_somebody_else_is_refused() =>
        (Open with { AlertIds = ["E1-1", "E2-1"] }).Decide(EarlySupportCase.None, Nobodys).WasRefused("alert-not-of-this-person", ("alertId", "E2-1"));

    [Fact]
    public void An_alert_belongs_to_one_case() =>
        Open.Decide(EarlySupportCase.None, Context(null, ("E1-1", "C0"))).WasRefused("alert-of-another-case", ("alertId", "E1-1"), ("caseId", "C0"));

    [Fact]
    public void An_id_that_cannot_be_part_of_an_address_is_refused() =>
        (Open with { CaseId = "a/b" }).Decide(EarlySupportCase.None, Nobodys).WasRefused("id-malformed", ("field", "caseId"), ("maximum", 64));

    [Fact]
    public void An_id_of_another_persons_case_is_refused() =>
        new OpenEarlySupport("C1", "E2", CaseReason.Concern, []).Decide(Case(), Nobodys).WasRefused("case-id-of-another-person", ("caseId", "C1"));

    [Fact]
    public void A_closed_case_is_reopened_once()
    {
        var reopened = new EarlySupportReopened("E1", "C1", Why);
        var command = new ReopenCase<EarlySupportCase>("C1", Why);

        command.Decide(Case(Closed), Supervisor with { OpenCaseId = null }).Gave(reopened);
        command.Decide(Case(Closed, reopened), Supervisor).GaveNothing();
    }

    [Fact]
    public void Reopening_is_refused_without_a_reason_beside_another_open_case_and_after_escalation()
    {
        var command = new ReopenCase<EarlySupportCase>("C1", Why);

        (command with { Why = Text(" ") }).Decide(Case(Closed), Supervisor).WasRefused("text-missing", ("field", "why"));
        command.Decide(Case(Closed), Supervisor with { OpenCaseId = "C2" }).WasRefused("case-already-open", ("caseId", "C2"));
        command.Decide(Case(Escalated), Supervisor).WasRefused("case-escalated");
        command.Decide(EarlySupportCase.None, Supervisor).WasRefused("case-unknown");
    }
}
