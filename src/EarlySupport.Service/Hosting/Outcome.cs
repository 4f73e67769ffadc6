using EarlySupport.Domain;

namespace EarlySupport.Service.Hosting;

/// <summary>What a command came to, as its caller is told: the facts that were recorded, or why none were.</summary>
/// <param name="Events">Of the aggregate the command was for; empty when nothing needed to change, or it was refused.</param>
public record Outcome(IReadOnlyList<object> Events, Refusal? Refusal)
{
    public static Outcome Of(Decision decision) => new(decision.Events, decision.Refusal);
}
