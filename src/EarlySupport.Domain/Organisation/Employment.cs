namespace EarlySupport.Domain.Organisation;

/// <summary>The days somebody is employed, both inclusive; no last day while it goes on.</summary>
public sealed record Employment(DateOnly From, DateOnly? To);
