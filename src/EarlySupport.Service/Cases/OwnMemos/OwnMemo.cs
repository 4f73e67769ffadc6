namespace EarlySupport.Service.Cases.OwnMemos;

/// <summary>A memo as the employee reads it, whatever kind of case it is in.</summary>
/// <param name="Heading">Key of what it is called.</param>
/// <param name="Facts">Beside the memo's own text, each with what it is called; what is null was not written down.</param>
/// <param name="Versions">From the first to the newest.</param>
/// <param name="Remarks">Those on this memo.</param>
/// <param name="Awaits">Whether the newest version waits for the employee's approval.</param>
public sealed record OwnMemo(
    string Heading, DateOnly On, IReadOnlyList<(string Called, string? Text)> Facts, IReadOnlyList<OwnMemoVersion> Versions, IReadOnlyList<CaseRemark> Remarks,
    bool Awaits);

/// <param name="Text">Null where nothing was written, or it was forgotten.</param>
public sealed record OwnMemoVersion(int Version, string? Text, string WrittenBy, DateTimeOffset WrittenAt);
