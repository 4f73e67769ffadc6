namespace EarlySupport.Domain.Absences;

/// <summary>From an incapacity chain's first day until the next chain's: one window to count in.</summary>
/// <param name="Onset">The chain's first day. Where nothing but a confirmed count is known yet, that count's date.</param>
/// <param name="Until">Exclusive; the next chain's first day, <see cref="DateOnly.MaxValue"/> for the newest.</param>
/// <param name="Waiting">The waiting period; it may reach past the chain's end. Null when there is none.</param>
/// <param name="EarlierFrom">The first day less 24 months.</param>
/// <param name="CountsFrom">As <paramref name="EarlierFrom"/>, or the day after the last one that is forgotten, whichever is later.</param>
internal sealed record AllowancePeriod(DateOnly Onset, DateOnly Until, DayRange? Waiting, DateOnly EarlierFrom, DateOnly CountsFrom);
