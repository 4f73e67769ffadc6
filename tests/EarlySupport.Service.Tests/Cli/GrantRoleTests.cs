using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Cli;

/// <summary>How the first administrator comes to be.</summary>
public class GrantRoleTests(ProgramDatabase program) : IClassFixture<ProgramDatabase>
{
    [Fact]
    public async Task The_first_administrator_is_granted_the_role_on_the_command_line()
    {
        string[] grant = ["grant-role", "--person", "A1", "--role", "administrator"];

        var refused = (await program.RunAsync(grant)).MustEndWith(2);
        var granted = (await program.RunAsync([.. grant, "--sign-in-name", "admin@example.org"])).MustEndWith(0);

        Assert.Equal("The person A1 is not an employee of the organisation. Give the e-mail address or subject that they sign in with.", refused.Errors.Trim());
        Assert.Equal("A1 holds the role administrator in organisation own.", granted.Output.Trim());
        Assert.Equal(
            ["A1 administrator admin@example.org"],
            await program.Data.ListAsync<string>(
                "select concat_ws(' ', h.person_id, role, sign_in_name) from read.role_holders h join read.sign_in_names using (tenant_id, person_id)"));
    }

    [Fact]
    public async Task A_role_that_nobody_can_be_granted_is_refused() =>
        Assert.Contains("supervisor", (await program.RunAsync("grant-role", "--person", "A1", "--role", "supervisor")).MustEndWith(1).Errors, StringComparison.Ordinal);
}
