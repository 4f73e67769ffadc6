using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Alerts.DismissingAlert;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Domain.Cases.OpeningCase;
using EarlySupport.Domain.Cases.ReopeningCase;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.OpeningCase;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.RegisteringEmployee;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.Erasing;
using static EarlySupport.Domain.Tests.EarlySupport.GivenCase;

namespace EarlySupport.Domain.Tests.Privacy;

/// <summary>From the approval on nothing more is written of what is erased.</summary>
public class ErasedTests
{
    private static readonly Domain.Organisation.Employee Payroll = new("E1", "Eero Niemi", "eero@example.org", "U1", "B1", new DateOnly(2021, 3, 1), new DateOnly(2024, 12, 31), 100m);

    public static TheoryData<bool> Stages => [false, true];

    [Theory]
    [MemberData(nameof(Stages))]
    public void An_erased_case_takes_neither_remarks_nor_reopening(bool done)
    {
        var erased = Case([Closed, new CaseErasureApproved("E1", "C1", Monday), .. done ? [new CaseErased("E1", "C1")] : Array.Empty<object>()]);

        new AddRemark<EarlySupportCase>("C1", "R1", null, Why).Decide(erased, Supervisor with { Actor = "E1" }).WasRefused("case-erased");
        new ReopenCase<EarlySupportCase>("C1", Why).Decide(erased, Supervisor).WasRefused("case-erased");
    }

    [Fact]
    public void Nothing_is_opened_for_an_erased_person() =>
        new OpenEarlySupport("C2", "E1", CaseReason.Concern, [])
            .Decide(EarlySupportCase.None, new OpeningContext(true, "B1", null, new Dictionary<string, string?>(), EmployeeErased: true))
            .WasRefused("person-erased");

    [Fact]
    public void An_alert_of_an_erased_person_is_not_dismissed()
    {
        var alert = new Alert(AlertState.Raised, "E1", "FI-30", Monday, []);
        var dismiss = new DismissAlert("E1-1", DismissalReason.Other, Why);

        Assert.Single(dismiss.Decide(alert, Erasure.None).Events);
        dismiss.Decide(alert, Erasure.Approved).WasRefused("person-erased");
        dismiss.Decide(alert, Erasure.Done).WasRefused("person-erased");
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Payroll_that_goes_on_listing_an_erased_person_changes_nothing(bool done)
    {
        var registered = RegisterEmployees.Decide("own", null, Payroll, Monday).Events.ToList();
        Assert.Single(RegisterEmployees.Decide("own", Folded(registered), Payroll with { Name = "Eero Mäki" }, Monday).Events);
        registered.Add(new PersonErasureApproved("E1", Monday));
        if (done)
            registered.Add(new PersonErased("E1"));

        RegisterEmployees.Decide("own", Folded(registered), Payroll with { Name = "Eero Mäki" }, Monday).GaveNothing();
    }

    [Fact]
    public void Text_of_a_case_has_a_key_of_its_own_and_says_the_same()
    {
        var text = Text("We talked about shifts.");
        var ofCase = text.InCase("C1");

        Assert.Equal(("E1~C1", "E1"), (ofCase.PersonId, ofCase.EmployeeId));
        Assert.Equal("E1~C2", ofCase.InCase("C2").PersonId);
        Assert.Equal(PersonalText.OfCase("E1", "C1"), ofCase.PersonId);
        Assert.Equal(text, ofCase);
        Assert.Equal(text.GetHashCode(), ofCase.GetHashCode());
        Assert.NotEqual(text, ofCase with { Text = "We talked." });
        Assert.NotEqual(text, new PersonalText("own", "E2", text.Text).InCase("C1"));
        Assert.NotEqual(text, ofCase with { Tenant = "other" });
    }

    private static Domain.Organisation.Employee? Folded(IEnumerable<object> events) => events.Aggregate((Domain.Organisation.Employee?)null, EmployeeStream.Evolve);
}
