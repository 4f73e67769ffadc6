using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.ReturnToWork;

/// <summary>One step of a return plan.</summary>
/// <param name="To">Inclusive; null for the last step alone, where it has no end.</param>
/// <param name="SharePercent">Of full working time: above 0, at most 100.</param>
/// <param name="Changes">To the work; null where there are none.</param>
/// <param name="WhyNoGrowth">Why the share is not above that of the step before; needed then.</param>
public sealed record ReturnStep(DateOnly From, DateOnly? To, decimal SharePercent, PersonalText? Changes, PersonalText? WhyNoGrowth);

/// <summary>What steps must be, each by itself and one after the other.</summary>
internal static class ReturnSteps
{
    /// <param name="firstNumber">The number of the first of them.</param>
    /// <param name="shareBefore">The share that is worked when they begin; null when nothing is.</param>
    /// <returns>The refusal of the first that is not; null when there is none.</returns>
    public static Decision? Refuse(IReadOnlyList<ReturnStep> steps, int firstNumber, decimal? shareBefore)
    {
        if (steps.Count == 0)
            return Decision.Refused(RefusalCodes.ReturnPlanWithoutSteps);
        for (var i = 0; i < steps.Count; i++)
        {
            var refused = OutOfRange(steps[i])
                ?? (i == 0 ? null : NotNext(steps[i], steps[i - 1], firstNumber + i))
                ?? NoGrowth(steps[i], i == 0 ? shareBefore : steps[i - 1].SharePercent, firstNumber + i);
            if (refused is not null)
                return refused;
        }

        return null;
    }

    /// <summary>The refusal of a share of working time that is none; null when it is one.</summary>
    public static Decision? UnlessShare(decimal percent) =>
        percent is > 0 and <= 100 ? null : Decision.Refused(RefusalCodes.PercentOutOfRange, ("percent", percent));

    private static Decision? OutOfRange(ReturnStep step) => step.To < step.From
        ? Decision.Refused(RefusalCodes.ReturnStepEndsBeforeItBegins, ("from", step.From), ("to", step.To))
        : UnlessShare(step.SharePercent);

    private static Decision? NotNext(ReturnStep step, ReturnStep before, int number)
    {
        if (before.To is not { } to)
            return Decision.Refused(RefusalCodes.ReturnStepWithoutEnd, ("stepNumber", number - 1));
        return step.From == to.AddDays(1)
            ? null
            : Decision.Refused(RefusalCodes.ReturnStepNotNext, ("stepNumber", number), ("from", step.From), ("expected", to.AddDays(1)));
    }

    private static Decision? NoGrowth(ReturnStep step, decimal? before, int number) =>
        step.SharePercent > (before ?? 0) || !string.IsNullOrWhiteSpace(step.WhyNoGrowth?.Text)
            ? null
            : Decision.Refused(RefusalCodes.ReturnStepShareNotGrowing, ("stepNumber", number), ("percent", step.SharePercent), ("before", before!));
}
