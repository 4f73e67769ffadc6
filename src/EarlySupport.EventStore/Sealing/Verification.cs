namespace EarlySupport.EventStore.Sealing;

/// <summary>What verifying found.</summary>
/// <param name="Events">Sealed events that are as they were, up to the first that differs.</param>
/// <param name="Seals">Seals that are, likewise.</param>
/// <param name="SealedUpTo">The sequence number that the last of them goes up to.</param>
/// <param name="LastSeal">The last of them: whoever notes it can have it checked later that it is still there.</param>
/// <param name="NotSealedYet">Events after the last seal. They are held against their streams only.</param>
/// <param name="Difference">The first there is; null where all is as it was.</param>
public sealed record Verification(long Events, long Seals, long SealedUpTo, KnownSeal? LastSeal, long NotSealedYet, Difference? Difference)
{
    public bool Holds => Difference is null;
}

/// <summary>The first that differs. What is not known, or is not about an event, is null.</summary>
/// <param name="Tenant">The organisation, with stream and version, that the event had when it was sealed; of an added one, those it has.</param>
public sealed record Difference(DifferenceKind Kind, long? SequenceNumber, string? Tenant, string? StreamId, long? Version, long? Seal);

public enum DifferenceKind
{
    EventChanged,
    EventRemoved,
    EventAdded,

    /// <summary>An event stands in the place of another, in the log or in its stream.</summary>
    EventMoved,

    /// <summary>Something in the part that the seal covers was changed together with what tells the events apart, so that only the seal can be named.</summary>
    SealedPartChanged,

    /// <summary>What was noted of the events when they were sealed was changed; the events are as they were.</summary>
    SealNotesChanged,

    /// <summary>A seal is not what was signed, or is not chained to the one before.</summary>
    SealChanged,
    SealRemoved,

    /// <summary>The seals' keys do not follow from each other.</summary>
    KeysChanged,

    /// <summary>The seals are not by the key that is trusted, or any that it follows or that follows it.</summary>
    KeyNotTrusted,
}
