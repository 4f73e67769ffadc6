namespace EarlySupport.Domain.Privacy;

/// <summary>
/// Text about or naming a person. A type of its own in every event, so that it is stored sealed with that person's key and can be
/// forgotten without touching the event (<c>domain.md</c>, "Privacy is part of the domain").
/// </summary>
/// <param name="Tenant">The organisation that the person is known in.</param>
/// <param name="PersonId">
/// Whose key seals it: the employee number, or for what is written in a case the employee number and the case, as <c>E1~C1</c>. A case has a key of
/// its own, so that its texts can be forgotten while the person still works here.
/// </param>
/// <param name="Text">Null once the person, or the case, is forgotten and the key gone.</param>
public sealed record PersonalText(string Tenant, string PersonId, string? Text)
{
    // No identifier has it in it (see Identifier).
    private const char BeforeCase = '~';

    /// <summary>The employee whom it is about.</summary>
    public string EmployeeId => EmployeeOf(PersonId);

    /// <param name="personId">As in <see cref="PersonId"/>.</param>
    public static string EmployeeOf(string personId) => personId.Split(BeforeCase)[0];

    /// <summary>Whose key seals the texts of a case.</summary>
    public static string OfCase(string employeeId, string caseId) => $"{employeeId}{BeforeCase}{caseId}";

    /// <summary>The same text as one of a case.</summary>
    public PersonalText InCase(string caseId) => this with { PersonId = OfCase(EmployeeId, caseId) };

    /// <summary>The same words about the same person, whichever key seals them: what was recorded before cases had keys is repeated without harm.</summary>
    public bool Equals(PersonalText? other) => other is not null && (Tenant, EmployeeId, Text) == (other.Tenant, other.EmployeeId, other.Text);

    public override int GetHashCode() => HashCode.Combine(Tenant, EmployeeId, Text);

    /// <summary>Never the text: what is printed ends up in logs.</summary>
    public override string ToString() => $"text about {PersonId}";
}
