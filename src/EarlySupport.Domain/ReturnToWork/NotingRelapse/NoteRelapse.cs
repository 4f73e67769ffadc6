using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.ReturnToWork.NotingRelapse;

/// <summary>The absence has begun again. The case goes on: with contacts, and another plan.</summary>
/// <param name="On">The first day of the new absence.</param>
public sealed record NoteRelapse(string CaseId, DateOnly On, string? AbsenceId, PersonalText? Text) : CaseCommand<ReturnToWorkCase>(CaseId)
{
    public override Decision Decide(ReturnToWorkCase known, CaseContext context)
    {
        if (known.UnlessOpen() is { } refused)
            return refused;
        if (known.ShareWorked is null)
            return IsRepeatOf(known.Relapse) ? Decision.Nothing : Decision.Refused(RefusalCodes.ReturnNotBegun);
        return (AbsenceId is null ? null : UnlessWellFormed(AbsenceId, "absenceId")) ?? known.UnlessMoveOn(On, context.Today) ?? Decision.Of(new RelapseNoted(
            known.EmployeeId, CaseId, On, known.Return?.ReturnNumber, AbsenceId, Text, known.Unanswered, On.AddDays(Contact.WithinDays), known.StepsToCome));
    }

    private bool IsRepeatOf(RelapseNoted? standing) => standing is not null && (standing.On, standing.AbsenceId, standing.Text) == (On, AbsenceId, Text);
}
