namespace EarlySupport.Domain.Privacy;

/// <summary>
/// Text that is occupational health's own and never leaves for the employer: sealed with another key of the person than
/// <see cref="PersonalText"/> is, so that a mistake in one place does not open the other.
/// </summary>
/// <param name="Tenant">The organisation that the person is known in.</param>
/// <param name="PersonId">The employee number whose key for occupational health seals it.</param>
/// <param name="Text">Null once the person is forgotten and the key gone.</param>
public sealed record OccupationalHealthText(string Tenant, string PersonId, string? Text)
{
    /// <summary>Never the text: what is printed ends up in logs.</summary>
    public override string ToString() => $"occupational health's text about {PersonId}";
}
