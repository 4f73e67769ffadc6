namespace EarlySupport.Domain.Privacy;

/// <summary>
/// Text about or naming a person. A type of its own in every event, so that it is stored sealed with that person's key and can be
/// forgotten without touching the event (<c>domain.md</c>, "Privacy is part of the domain").
/// </summary>
/// <param name="Tenant">The organisation that the person is known in.</param>
/// <param name="PersonId">The employee number whose key seals it.</param>
/// <param name="Text">Null once the person is forgotten and the key gone.</param>
public sealed record PersonalText(string Tenant, string PersonId, string? Text)
{
    /// <summary>Never the text: what is printed ends up in logs.</summary>
    public override string ToString() => $"text about {PersonId}";
}
