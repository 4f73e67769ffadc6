namespace EarlySupport.Domain;

/// <summary>
/// What deciding about a command gave: events that happened, nothing (already so: repeating is harmless), or a refusal that changes
/// nothing.
/// </summary>
public sealed record Decision
{
    private Decision(IReadOnlyList<object> events, Refusal? refusal) => (Events, Refusal) = (events, refusal);

    public static Decision Nothing { get; } = new([], null);

    public IReadOnlyList<object> Events { get; }

    public Refusal? Refusal { get; }

    public static Decision Of(params IReadOnlyList<object> events) => new(events, null);

    public static Decision Refused(string code, params (string Name, object Value)[] facts) => new([], new Refusal(code, facts));
}

/// <summary>Why a command was not carried out.</summary>
/// <param name="Code">Stable; each has a sentence in Finnish, Swedish and English that says what to do next.</param>
/// <param name="Facts">What the sentence fills in: dates, limits, ids. Never a person's name or text, but for the words that
/// <see cref="RefusalCodes.TextMayNameIllness"/> points at, which the writer is shown and nobody else: no fact is ever logged.</param>
public sealed record Refusal(string Code, IReadOnlyList<(string Name, object Value)> Facts);
