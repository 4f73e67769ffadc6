namespace EarlySupport.Browser.Tests;

/// <summary>Cases as far as a test needs them.</summary>
internal static class Stages
{
    /// <summary>Opened by the supervisor, and no conversation logged yet.</summary>
    public static async Task<string> OpenedAsync(this TriedService service, string employee, string supervisor = "B1")
    {
        await service.CallAsync(
            HttpMethod.Post, "/api/early-support-cases", new { employeeId = employee, reason = "concern", caseId = $"C{employee}" }, supervisor, "supervisor");
        return $"C{employee}";
    }

    /// <summary>With a conversation K1, a measure M1 and a follow-up F1 in a month.</summary>
    public static async Task<string> LoggedAsync(this TriedService service, string employee, string supervisor = "B1")
    {
        var caseId = await service.OpenedAsync(employee, supervisor);
        await service.CallAsync(HttpMethod.Post, $"/api/early-support-cases/{caseId}/conversations", new
        {
            heldOn = "2026-11-02",
            form = "in-person",
            whyHeld = "concern",
            memo = "Sovittiin kevennyksestä.",
            conversationId = "K1",
            present = (object[])[new { role = "employee", personId = employee }, new { role = "supervisor", personId = supervisor }],
            measures = (object[])[new { kind = "modified-work", what = "Iltavuorot pois.", ownerId = supervisor, due = "2026-12-01", measureId = "M1" }],
            nextMeeting = new { on = "2026-12-08", followUpId = "F1" },
        }, supervisor, "supervisor");
        return caseId;
    }

    /// <summary>Intensified support that occupational health was told of, with a negotiation to come and a statement that is asked for.</summary>
    public static async Task NegotiatedAsync(this TriedService service, string employee, string supervisor)
    {
        var address = $"/api/intensified-support-cases/I{employee}";
        object[] invited = [new { role = "employee", personId = employee }, new { role = "supervisor", personId = supervisor }];
        await service.CallAsync(HttpMethod.Post, "/api/intensified-support-cases", new { caseId = $"I{employee}", employeeId = employee, reason = "concern" });
        await service.CallAsync(HttpMethod.Post, $"{address}/occupational-health-notifications", new { notifiedOn = "2026-11-02", why = "referral" });
        await service.CallAsync(
            HttpMethod.Post, $"{address}/negotiations", new { negotiationId = $"N{employee}", on = "2026-11-12", at = "10:00:00", invited, purpose = "Työn jatko" });
        await service.CallAsync(
            HttpMethod.Post, $"{address}/statements", new { statementId = $"L{employee}", purpose = "FI-90", requestedOn = "2026-11-02" });
    }
}
