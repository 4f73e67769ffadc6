using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

namespace EarlySupport.Client;

/// <summary>The generator forgets to say of lists that their words are written as words.</summary>
public partial class EarlySupportClient
{
    static partial void UpdateJsonSerializerSettings(JsonSerializerOptions settings) => settings.Converters.Add(new JsonStringEnumConverter());
}

/// <summary>What somebody writes who has the generated client and nothing else of this service.</summary>
public static class CaseThroughClient
{
    /// <returns>What was recorded, in its order.</returns>
    public static async Task<IReadOnlyList<string>> OpenTalkAndCloseAsync(HttpClient supervisor, HttpClient employee)
    {
        var client = new EarlySupportClient(supervisor);
        var alerts = await client.ListAlertsAsync("E1", null, null, null, null, null, new System.DateOnly(2026, 10, 20), null);
        var opened = await client.OpenEarlySupportAsync(new OpeningBody
        {
            CaseId = "C1", EmployeeId = "E1", Reason = CaseReason.Alerts, AlertIds = alerts.Select(a => a.AlertId).ToList(),
        });
        var talked = await client.LogConversationAsync(opened.CaseId, Conversation(opened.Version));
        var approved = await new EarlySupportClient(employee).ApproveMemoAsync("C1", "K1", new ApprovalBody { MemoVersion = 1, Version = talked.Version });
        var done = new CompletionBody { CompletedOn = new(2026, 11, 1), Version = approved.Version };
        var completed = await client.CompleteEarlySupportMeasureAsync("C1", "M1", done);
        var met = new HoldingBody { HeldOn = new(2026, 11, 1), Memo = "Uni on parantunut.", Version = completed.Version };
        var held = await client.HoldFollowUpAsync("C1", "F1", met);
        var closed = await client.CloseEarlySupportAsync("C1", new ClosingBody { Outcome = CaseOutcome.Partly, SharePercent = 62.5, Version = held.Version });
        return new[] { opened, talked, approved, completed, held, closed }.SelectMany(answer => answer.Recorded).ToList();
    }

    /// <returns>The case as its page tells it.</returns>
    public static async Task<string> ReadAsync(HttpClient supervisor)
    {
        var page = await new EarlySupportClient(supervisor).ReadEarlySupportCaseAsync("C1");
        var talk = page.Conversations.Single();
        var measure = page.Measures.Single();
        return $"{page.Reason} {page.State} {page.Outcome} {page.SharePercent} {talk.HeldOn:yyyy-MM-dd} {talk.Form} {string.Join('+', talk.Themes)} "
            + $"{measure.Kind} {measure.CompletedOn:yyyy-MM-dd} {talk.MemoVersions.Single().Approvals.Single().ApprovedBy} place:{talk.Place ?? "none"}";
    }

    /// <returns>Status and code of the problem that closing with an open measure is.</returns>
    public static async Task<string> RefusedAsync(HttpClient supervisor)
    {
        var client = new EarlySupportClient(supervisor);
        await client.OpenEarlySupportAsync(new OpeningBody { CaseId = "C1", EmployeeId = "E1", Reason = CaseReason.Concern });
        await client.LogConversationAsync("C1", Conversation(version: null));
        try
        {
            await client.CloseEarlySupportAsync("C1", new ClosingBody { Outcome = CaseOutcome.Other });
            return "closed";
        }
        catch (ApiException<ProblemDetails> refused)
        {
            return $"{refused.StatusCode} {refused.Result.Status} {refused.Result.Code}: {refused.Result.Title}";
        }
    }

    private static ConversationBody Conversation(long? version) => new()
    {
        ConversationId = "K1",
        HeldOn = new(2026, 10, 30),
        Form = ConversationForm.InPerson,
        WhyHeld = CaseReason.Alerts,
        Present = new PresentBody[]
        {
            new() { Role = ParticipantRole.Employee, PersonId = "E1" },
            new() { Role = ParticipantRole.Supervisor, PersonId = "B1" },
        },
        Themes = new[] { Theme.WorkingHours },
        Memo = "Sovittiin päivävuoroista.",
        Measures = new MeasureBody[]
        {
            new() { MeasureId = "M1", Kind = MeasureKind.WorkingTimeChange, What = "Päivävuorot", OwnerId = "B1", Due = new(2026, 11, 20) },
        },
        NextMeeting = new() { On = new(2026, 11, 10), FollowUpId = "F1" },
        Version = version,
    };
}
