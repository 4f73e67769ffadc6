using EarlySupport.Domain.Access;
using EarlySupport.Domain.IntensifiedSupport;

namespace EarlySupport.Domain.Tests.Access;

/// <summary>Who may what. Which act grants what to whom is in the table of acts; here is how it is read.</summary>
public class AccessDecisionTests
{
    private static readonly Relation[] Relations = [Relation.Self, Relation.Line, Relation.Deputy, Relation.Referred];

    [Fact]
    public void A_supervisor_may_on_the_ground_of_the_line_first() =>
        MustAllow(Acts.ReadAbsences, Role.Supervisor, To(Relation.Line, Relation.Deputy), Relation.Line, Purpose.AbsenceFollowUp);

    [Fact]
    public void A_deputy_may_as_the_supervisor_may() =>
        MustAllow(Acts.ReadAbsences, Role.Supervisor, To(Relation.Deputy), Relation.Deputy, Purpose.AbsenceFollowUp);

    [Fact]
    public void Nobody_is_two_roles_at_once()
    {
        MustRefuse(Acts.ReadAbsences, Role.Supervisor, To(Relation.Self, Relation.Referred), RefusalCodes.AccessNotRelated);
        MustRefuse(Acts.ReadAbsences, Role.Employee, To(Relation.Line, Relation.Deputy, Relation.Referred), RefusalCodes.AccessNotRelated);
        MustRefuse(Acts.ReadAbsences, Role.OccupationalHealth, To(Relation.Self, Relation.Line, Relation.Deputy), RefusalCodes.AccessNotRelated);
    }

    [Fact]
    public void An_act_is_not_for_a_role_that_it_does_not_name()
    {
        MustRefuse(Acts.GiveStatement, Role.Hr, To(Relations), RefusalCodes.AccessNotForRole);
        MustRefuse(Acts.ReadEarlySupport, Role.Administrator, To(Relations), RefusalCodes.AccessNotForRole);
        MustRefuse(Acts.ReadOccupationalHealthNotes, Role.Auditor, To(Relations), RefusalCodes.AccessNotForRole);
    }

    [Fact]
    public void An_operator_reads_to_operate_unless_they_say_what_for_and_hands_out_data_because_somebody_asked_for_theirs()
    {
        Assert.Equal(Purpose.Operation, AccessDecision.Of(Acts.ReadAlerts, Role.Operator, Standing.None, null).Purpose);
        Assert.Equal(Purpose.Complaint, AccessDecision.Of(Acts.ReadAlerts, Role.Operator, Standing.None, Purpose.Complaint).Purpose);
        Assert.Equal(Purpose.DataSubjectRequest, AccessDecision.Of(Acts.ReadOwnData, Role.Operator, Standing.None, null).Purpose);
        foreach (var act in (Act[])[Acts.ReadEarlySupport, Acts.ReadIntensifiedSupport, Acts.ReadOccupationalHealthNotes, Acts.ReadAccessLog, Acts.ApproveErasure])
            MustRefuse(act, Role.Operator, Standing.None, RefusalCodes.AccessNotForRole);
    }

    [Fact]
    public void Occupational_health_needs_the_consent_to_that_very_part()
    {
        MustAllow(Acts.ReadEarlySupport, Role.OccupationalHealth, To(Relation.Referred, ConsentScope.EarlySupportMemos), Relation.Referred,
            Purpose.OccupationalHealthCare);
        var others = Enum.GetValues<ConsentScope>().Except([ConsentScope.EarlySupportMemos]).ToHashSet();
        MustRefuse(Acts.ReadEarlySupport, Role.OccupationalHealth, new Standing(new HashSet<Relation> { Relation.Referred }, others),
            RefusalCodes.AccessWithoutConsent);
        MustRefuse(Acts.ReadEarlySupport, Role.OccupationalHealth, new Standing(new HashSet<Relation>(), others.Append(ConsentScope.EarlySupportMemos).ToHashSet()),
            RefusalCodes.AccessNotRelated);
    }

    [Fact]
    public void An_auditor_reads_nothing_of_a_person_without_saying_what_for()
    {
        foreach (var purpose in Enum.GetValues<Purpose>().Cast<Purpose?>().Append(null))
        {
            var decision = AccessDecision.Of(Acts.ReadHistory, Role.Auditor, Standing.None, purpose);
            Assert.Equal(
                purpose is Purpose.Audit or Purpose.Complaint or Purpose.Incident or Purpose.DataSubjectRequest
                    ? (Relation.Organisation, purpose, (string?)null)
                    : (null, null, RefusalCodes.AccessWithoutPurpose),
                (decision.Relation, decision.Purpose, decision.Refusal?.Code));
        }
    }

    [Fact]
    public void What_reads_of_nobody_needs_no_purpose() => MustAllow(Acts.Verify, Role.Auditor, Standing.None, Relation.Organisation, null);

    [Fact]
    public void An_employee_reads_their_own_data_whatever_part_it_is() =>
        MustAllow(Acts.ReadEarlySupport, Role.Employee, To(Relation.Self), Relation.Self, Purpose.OwnData);

    [Fact]
    public void What_occupational_health_concludes_reaches_the_employers_side_only_with_consent()
    {
        foreach (var role in (Role[])[Role.Supervisor, Role.Hr])
        {
            Assert.False(AccessDecision.Shows(RecordPart.Statement, role, To(Relation.Line)));
            Assert.True(AccessDecision.Shows(RecordPart.Statement, role, To(Relation.Line, ConsentScope.Statement)));
        }

        Assert.True(AccessDecision.Shows(RecordPart.Statement, Role.OccupationalHealth, To(Relation.Referred)));
        Assert.True(AccessDecision.Shows(RecordPart.Statement, Role.Employee, To(Relation.Self)));
    }

    [Theory]
    [InlineData(RecordPart.Absences, ConsentScope.AbsenceHistory)]
    [InlineData(RecordPart.EarlySupportMemos, ConsentScope.EarlySupportMemos)]
    [InlineData(RecordPart.NegotiationMemos, ConsentScope.NegotiationMemos)]
    [InlineData(RecordPart.ReturnPlan, ConsentScope.ReturnPlan)]
    public void Each_part_is_shown_to_occupational_health_by_a_consent_of_its_own(RecordPart part, ConsentScope scope) =>
        Assert.All(Enum.GetValues<ConsentScope>(), consented =>
            Assert.Equal(consented == scope, AccessDecision.Shows(part, Role.OccupationalHealth, To(Relation.Referred, consented))));

    [Fact]
    public void Occupational_healths_own_notes_are_shown_to_nobody_else() => Assert.Equal(
        [Role.OccupationalHealth],
        Enum.GetValues<Role>().Where(role => AccessDecision.Shows(RecordPart.OccupationalHealthNotes, role, To(Relations))));

    [Fact]
    public void Grants_of_one_role_in_one_act_ask_for_one_consent_or_none() =>
        Assert.All(Acts.All, act => Assert.All(act.Grants.GroupBy(grant => grant.Role), role => Assert.Single(role.Select(grant => grant.Consent).Distinct())));

    [Fact]
    public void Acts_have_names_of_their_own() => Assert.Equal(Acts.All.Select(act => act.Name).Distinct(), Acts.All.Select(act => act.Name));

    private static void MustAllow(Act act, Role role, Standing standing, Relation ground, Purpose? purpose) =>
        Assert.Equal(new AccessDecision(ground, purpose, null), AccessDecision.Of(act, role, standing, stated: null));

    private static void MustRefuse(Act act, Role role, Standing standing, string code)
    {
        var decision = AccessDecision.Of(act, role, standing, stated: null);
        Assert.Equal((null, null, code), (decision.Relation, decision.Purpose, decision.Refusal?.Code));
    }

    private static Standing To(params Relation[] relations) => new(relations.ToHashSet(), new HashSet<ConsentScope>());

    private static Standing To(Relation relation, ConsentScope consent) =>
        new(new HashSet<Relation> { relation }, new HashSet<ConsentScope> { consent });
}
