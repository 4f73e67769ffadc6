using System.Net;
using EarlySupport.Service.Tests.Design;
using EarlySupport.Service.Tests.SignIn;

namespace EarlySupport.Service.Tests.Pages;

/// <summary>
/// What the employer's side writes is asked about where it seems to name an illness, on every form with free text: it stays in its field, and is
/// recorded as it is once it was looked over.
/// </summary>
public sealed class LookedOverTests(LookedOverService service) : IClassFixture<LookedOverService>
{
    private const string Doubtful = "Puhuttiin masennuksesta.";

    private const string Today = "2026-11-01";

    /// <summary>Each with the field of the text, and what else has to be filled.</summary>
    public static TheoryData<string, string, string> Forms => new()
    {
        { "/cases/C1/measures/new", "what", $"kind=modified-work&ownerId=B1&due=2026-11-20" },
        { "/cases/C1/measures/M1/abandon", "why", "" },
        { "/cases/C1/conversations/K1/correct", "memo", "" },
        { "/cases/C1/follow-ups/F1/hold", "memo", $"heldOn={Today}" },
        { "/cases/C1/remark", "remark", "" },
        { "/cases/C2/escalate", "why", "" },
        { "/cases/C3/reopen", "why", "" },
        { "/intensified-support/I1/measures/new", "what", "kind=modified-work&ownerId=B1&due=2026-11-20" },
        { "/intensified-support/I2/measures/M2/ending", "why", "result=abandoned" },
        { "/intensified-support/I1/negotiations/new", "purpose", "on=2026-11-20&at=09:00&parties=employee&parties=hr" },
        { "/intensified-support/I1/negotiations/N1/time", "place", "on=2026-11-20&at=09:00" },
        { "/intensified-support/I1/negotiations/N2/holding", "memo", $"heldOn={Today}&form=remote&parties=employee&parties=hr" },
        { "/intensified-support/I2/negotiations/N3/cancelling", "why", "" },
        { "/intensified-support/I2/negotiations/N4/memo", "memo", "" },
        { "/intensified-support/I2/decisions/D1/settling", "whatCameOfIt", "result=carried-out" },
        { "/intensified-support/I1/occupational-health", "text", $"notifiedOn={Today}&why=referral" },
        { "/intensified-support/I1/reassignments/new", "wishes", $"fromUnitId=U1&soughtOn={Today}" },
        { "/intensified-support/I2/reassignments/P1/progress", "why", $"step=failed&on={Today}" },
        { "/intensified-support/I1/work-trials/new", "what", $"by=kela&from={Today}&to=2026-12-01" },
        { "/intensified-support/I2/work-trials/T1/ending", "notes", $"endedOn={Today}&result=suits" },
        { "/intensified-support/I1/remarks/new", "remark", "" },
        { "/intensified-support/I3/reopening", "why", "" },
        { "/return-to-work/R1/contacts/new", "memo", $"heldOn={Today}&form=call&parties=employee&parties=hr" },
        { "/return-to-work/R2/contacts/new", "memo", $"heldOn={Today}&form=call&parties=employee&parties=hr" },
        { "/return-to-work/R1/plans/new", "memo", $"agreedOn={Today}&from-1=2026-11-18&share-1=50" },
        { "/return-to-work/R1/measures/new", "what", "kind=modified-work&ownerId=B1&due=2026-11-20" },
        { "/return-to-work/R2/relapses/new", "text", $"on={Today}" },
        { "/return-to-work/R1/follow-ups/F1/holding", "memo", $"heldOn={Today}" },
        { "/return-to-work/R1/follow-ups/F2/cancelling", "why", "" },
        { "/return-to-work/R1/remarks/new", "remark", "" },
        { "/return-to-work/R3/reopening", "why", "" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_text_that_seems_to_name_an_illness_stays_and_is_sent_on_once_it_was_looked_over(string path, string field, string others)
    {
        using var hr = await service.VisitorAsync("B2", "hr");
        (string, string)[] typed =
            [(field, Doubtful), .. others.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))];

        var doubted = await hr.SendAsync((await hr.GetAsync(path)).MustBe(HttpStatusCode.OK), typed);

        Assert.Contains("masennuksesta", Assert.Single(doubted.Wrongs()), StringComparison.Ordinal);
        Assert.True(
            doubted.Texts("textarea").Contains(Doubtful)
            || doubted.Body.Contains($"name=\"{field}\" type=\"text\" value=\"{Doubtful}\"", StringComparison.Ordinal));
        (await hr.SendAsync(doubted, [.. typed, ("looked-over", "true")])).MustBe(HttpStatusCode.OK);
        Assert.NotEqual(path, hr.Address.AbsolutePath);
    }

    [Fact]
    public void Free_text_is_asked_for_in_no_other_kind_of_form()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(SourceFolder.Root, "src", "EarlySupport.Service"), "*.cshtml", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("<text-area", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages.Where(file => !Path.GetFileName(file).StartsWith('_')), file =>
            Assert.Matches("<form method=\"post\" data-draft submit=", File.ReadAllText(file)));
    }
}
