namespace EarlySupport.Service.Privacy;

/// <summary>All keys of one person, as the database had them at a moment.</summary>
/// <param name="Keys">The destroyed ones too; of each purpose at most one is not.</param>
/// <param name="AskedAt">Before the answer, so that it is never newer than that.</param>
internal sealed record KnownKeys(PersonKey[] Keys, DateTimeOffset AskedAt)
{
    public PersonKey? InUse(string purpose) => Array.Find(Keys, key => key.Key is not null && key.For.Purpose == purpose);

    /// <summary>The development key is everybody's until it is destroyed.</summary>
    public bool TryFind(KeyFor owner, string keyId, out byte[]? key)
    {
        var found = Array.Find(Keys, one => one.Id == keyId && one.For.Purpose == owner.Purpose);
        var isDevelopment = found is null && keyId == TextSeal.DevelopmentKeyId && owner.Purpose == KeyFor.Employer;
        key = isDevelopment ? TextSeal.DevelopmentKeyOf(owner.Of) : found?.Key;
        return found is not null || isDevelopment;
    }

    /// <summary>Without the keys of the owner's purpose; of the employer's it is known, too, that the development key is none any more.</summary>
    public KnownKeys Destroyed(KeyFor owner) => new(
        [
            .. Keys.Select(key => key.For.Purpose == owner.Purpose ? key with { Key = null } : key),
            .. owner.Purpose == KeyFor.Employer ? [new PersonKey(owner, TextSeal.DevelopmentKeyId, null)] : Array.Empty<PersonKey>(),
        ],
        DateTimeOffset.MinValue);
}
