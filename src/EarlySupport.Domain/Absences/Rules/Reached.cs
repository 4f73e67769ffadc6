namespace EarlySupport.Domain.Absences.Rules;

/// <summary>A day on which a rule type is reached, whatever the rule's effective dates.</summary>
internal readonly record struct Reached(DateOnly On, Explanation Explanation);
