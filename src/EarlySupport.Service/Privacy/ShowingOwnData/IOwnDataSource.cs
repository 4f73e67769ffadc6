using System.Text.Json.Nodes;

namespace EarlySupport.Service.Privacy.ShowingOwnData;

/// <summary>
/// A part of what is known of a person. Whatever holds something about people has one, and registers it; all of them together are what the person
/// gets (GDPR, articles 15 and 20).
/// </summary>
public interface IOwnDataSource
{
    /// <summary>In the order they are shown; none where there is nothing to ask.</summary>
    Task<IReadOnlyList<OwnDataSection>> ReadAsync(OwnDataRequest request, CancellationToken ct);
}

/// <param name="ByThemself">Whether the employee asks. What occupational health has noted is told to nobody else, and so not by the employer's own command.</param>
/// <param name="Language">One of <see cref="Service.Language.RefusalSentences.Languages"/>.</param>
public sealed record OwnDataRequest(string Tenant, string EmployeeId, bool ByThemself, string Language);

/// <param name="Name">Has its words in <c>own-data-words.json</c>, among the sections.</param>
/// <param name="Entries">In the order they were recorded.</param>
public sealed record OwnDataSection(string Name, IReadOnlyList<OwnDataEntry> Entries);

/// <summary>One thing that is recorded.</summary>
/// <param name="On">The organisation's day on which it happened.</param>
/// <param name="RecordedAt">UTC.</param>
/// <param name="By">Who recorded it, as the organisation knows them; null where that is not told.</param>
/// <param name="About">Which alert, case or meeting; null where the section says it.</param>
/// <param name="Facts">Its fields, opened; a text that was forgotten reads <c>{"forgotten": true}</c>.</param>
public sealed record OwnDataEntry(string Title, DateOnly On, DateTimeOffset RecordedAt, string? By, string Role, string? About, JsonObject Facts);
