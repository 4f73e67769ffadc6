namespace EarlySupport.Domain.IntensifiedSupport.Consents;

/// <summary>What the employee allows to cross between the employer and occupational health, and how long.</summary>
/// <param name="Scope">At least one.</param>
/// <param name="GivenOn">Inclusive, as <paramref name="Until"/> is.</param>
public sealed record ConsentTerms(IReadOnlyList<ConsentScope> Scope, DateOnly GivenOn, DateOnly Until, ConsentForm Form)
{
    public bool Equals(ConsentTerms? other) => other is not null
        && (GivenOn, Until, Form) == (other.GivenOn, other.Until, other.Form) && Scope.SequenceEqual(other.Scope);

    public override int GetHashCode() => HashCode.Combine(GivenOn, Until, Form);
}

/// <param name="WithdrawnOn">Null while it stands.</param>
/// <param name="HasNeared">Whether the employee was reminded that it ends.</param>
public sealed record Consent(ConsentTerms Terms, DateOnly? WithdrawnOn, bool HasNeared, bool HasEnded)
{
    /// <summary>From the day of withdrawal on it is not, that day included: what crosses only with consent must not cross a moment too long.</summary>
    public bool IsInForceOn(DateOnly day) => Terms.GivenOn <= day && day <= Terms.Until && !(WithdrawnOn <= day);
}
