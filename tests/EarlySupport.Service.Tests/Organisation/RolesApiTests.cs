using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Organisation;

/// <summary>Roles over HTTP, granted by the administrator H001 to people of <see cref="Workplace"/> and from outside.</summary>
public class RolesApiTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task Roles_are_granted_and_revoked_and_repeating_is_harmless()
    {
        var caller = await service.NewWorkplaceAsync();
        for (var time = 0; time < 2; time++)
        {
            (await caller.GrantAsync("E1", "hr")).MustBe(HttpStatusCode.NoContent);
            (await caller.GrantAsync("O1", "occupational-health", "nurse@example.org")).MustBe(HttpStatusCode.NoContent);
            (await caller.GrantAsync("O1", "auditor")).MustBe(HttpStatusCode.NoContent);
        }

        Assert.Equal(["E1 hr", "O1 auditor nurse@example.org", "O1 occupational-health nurse@example.org"], await caller.RolesAsync());
        for (var time = 0; time < 2; time++)
            (await caller.RevokeAsync("O1", "auditor")).MustBe(HttpStatusCode.NoContent);

        Assert.Equal(["E1 hr", "O1 occupational-health nurse@example.org"], await caller.RolesAsync());
        Assert.Equal(["role_granted", "role_granted", "role_revoked"], await service.Data.StreamAsync(caller.Organisation, "roles-O1"));
    }

    [Theory]
    [InlineData("O2", "hr", null, 422, "sign-in-name-missing",
        "The person O2 is not an employee of the organisation. Give the e-mail address or subject that they sign in with.")]
    [InlineData("O2", "hr", "a b", 422, "sign-in-name-malformed",
        "The sign-in name cannot be used. Use 1 to 254 characters without spaces, such as an e-mail address.")]
    [InlineData("O2", "hr", "NURSE@example.org", 409, "sign-in-name-of-another",
        "The person O1 already signs in with the same name. Grant the role to that person, or use another sign-in name.")]
    [InlineData("O2", "hr", "Eero@example.org", 409, "sign-in-name-of-another",
        "The person E1 already signs in with the same name. Grant the role to that person, or use another sign-in name.")]
    [InlineData("O 2", "hr", "a", 422, "person-id-malformed",
        "The id of the person cannot be used. Use 1 to 64 characters: letters A to Z, digits, dots, hyphens or underscores.")]
    [InlineData("A001", "hr", "a", 422, "role-to-oneself", "You cannot grant a role to yourself. Ask another administrator to grant it.")]
    [InlineData("E1", "supervisor", null, 400, "malformed-request", null)]
    [InlineData("E1", "employee", null, 400, "malformed-request", null)]
    public async Task Granting_is_refused(string person, string role, string? name, int status, string code, string? sentence)
    {
        var caller = await service.NewWorkplaceAsync();
        (await caller.GrantAsync("O1", "auditor", "nurse@example.org")).MustBe(HttpStatusCode.NoContent);

        await RefusedAsync(caller, () => caller.GrantAsync(person, role, name), status, code, sentence);
    }

    [Theory]
    [InlineData("E1", "hr", 404, "role-not-granted", "The person E1 never held this role. Check the id and the role in the list of roles.")]
    [InlineData("O1", "supervisor", 400, "malformed-request",
        "role 'supervisor' cannot be used; expected hr, occupational-health, auditor, administrator.")]
    public async Task Revoking_is_refused(string person, string role, int status, string code, string sentence)
    {
        var caller = await service.NewWorkplaceAsync();

        await RefusedAsync(caller, () => caller.RevokeAsync(person, role), status, code, sentence);
    }

    private async Task RefusedAsync(ApiCaller caller, Func<Task<Answer>> act, int status, string code, string? sentence)
    {
        var before = await service.Data.EventsAsync(caller.Organisation);

        var said = (await act()).MustRefuse((HttpStatusCode)status, code);

        Assert.Equal(sentence ?? said, said);
        Assert.Equal(before, await service.Data.EventsAsync(caller.Organisation));
    }
}
