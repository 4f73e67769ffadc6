namespace EarlySupport.Browser.Tests;

/// <summary>Cases as far as a test needs them.</summary>
internal static class Stages
{
    /// <summary>Opened by B1, and no conversation logged yet.</summary>
    public static async Task<string> OpenedAsync(this TriedService service, string employee)
    {
        await service.CallAsync(
            HttpMethod.Post, "/api/early-support-cases", new { employeeId = employee, reason = "concern", caseId = $"C{employee}" }, "B1", "supervisor");
        return $"C{employee}";
    }

    /// <summary>With a conversation K1, a measure M1 and a follow-up F1 in a month.</summary>
    public static async Task<string> LoggedAsync(this TriedService service, string employee)
    {
        var caseId = await service.OpenedAsync(employee);
        await service.CallAsync(HttpMethod.Post, $"/api/early-support-cases/{caseId}/conversations", new
        {
            heldOn = "2026-11-02",
            form = "in-person",
            whyHeld = "concern",
            memo = "Sovittiin kevennyksestä.",
            conversationId = "K1",
            present = (object[])[new { role = "employee", personId = employee }, new { role = "supervisor", personId = "B1" }],
            measures = (object[])[new { kind = "modified-work", what = "Iltavuorot pois.", ownerId = "B1", due = "2026-12-01", measureId = "M1" }],
            nextMeeting = new { on = "2026-12-08", followUpId = "F1" },
        }, "B1", "supervisor");
        return caseId;
    }
}
