using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>Without a provider: what is typed in the place of a person or a role is nobody, and no way into the database.</summary>
public sealed class InjectedSignInTests(InjectedSignInTests.Unlimited service) : IClassFixture<InjectedSignInTests.Unlimited>
{
    [Theory]
    [InlineData("' or '1'='1", "employee")]
    [InlineData("E1'; drop table read.people; --", "employee")]
    [InlineData("%", "employee")]
    [InlineData("../E1", "employee")]
    [InlineData("E1\0", "employee")]
    [InlineData("E1", "employee\0")]
    [InlineData("E1", "employee' or '1'='1")]
    [InlineData("E1", "employee administrator")]
    [InlineData("<script>alert(1)</script>", "hr")]
    public async Task Nobody_is_signed_in_by_what_is_no_person_or_no_role(string person, string role)
    {
        await Workplace.ImportAsync(service.CallerOf("demo"));
        using var browser = new Browser(service.Transport, new Uri("http://localhost/"));

        var page = await browser.SubmitAsync(await browser.GetAsync("/sign-in"), "/sign-in", ("person", person), ("role", role));

        // A NUL is refused before the page sees it.
        if (person.Contains('\0') || role.Contains('\0'))
            page.MustBe(HttpStatusCode.BadRequest);
        else
            Assert.Equal("Henkilöllä ei ole tätä roolia. Esihenkilöitä ovat vain ne, joilla on omia työntekijöitä.", page.MustBe(HttpStatusCode.OK, "Kirjautuminen").Alert);
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
        (await browser.GetAsync("/")).MustBe(HttpStatusCode.OK, "Kirjautuminen");
        Assert.Equal(5, await service.Data.OneAsync<long>("select count(*) from read.people where tenant_id = 'demo'"));
    }

    public sealed class Unlimited : TestService
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("RateLimits:SignIn", "10000")];
    }
}
