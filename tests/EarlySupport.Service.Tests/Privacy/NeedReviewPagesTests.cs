using System.Net;
using EarlySupport.Service.Tests.SignIn;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>HR says on its pages whether what a case holds is still needed, five years after it was opened.</summary>
public sealed class NeedReviewPagesTests : OverTime
{
    [Fact]
    public async Task A_case_is_reviewed_and_goes_from_the_list()
    {
        var caller = Service.CallerOf("demo");
        await Workplace.ImportAsync(caller);
        await caller.CloseOneAsync("C1", "E1");
        await UntilAsync("2031-03-02 10:00");
        using var hr = await Service.VisitorAsync("B2", "hr");

        var list = (await hr.GetAsync("/need-reviews")).MustBe(HttpStatusCode.OK, "Tarpeen arvioinnit");
        Assert.Equal(["Eero Niemi"], list.Texts("th").Skip(3));
        Assert.Equal(["Varhainen tuki", "su 2.3.2031 Arvioi tarve (Eero Niemi)"], list.Texts("td"));
        var wordless = await hr.SendAsync(await hr.GetAsync("/need-reviews/early-support/C1"));
        Assert.Equal(["Valitse, säilytetäänkö tiedot.", "Valitse peruste."], wordless.Wrongs());
        var reviewed = await hr.SendAsync(wordless, ("result", "keep"), ("reason", "legal-claim"));

        Assert.Contains("Arviointi on tallennettu.", reviewed.MustBe(HttpStatusCode.OK).Texts("p"));
        Assert.Contains("Mitään ei ole arvioitavana.", reviewed.Texts("p"));
        Assert.Empty(await caller.ReviewsAsync());
        (await hr.GetAsync("/need-reviews/return-to-work/C1")).MustBe(HttpStatusCode.NotFound);
    }
}
