using System.CommandLine;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.GrantingRole;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.Organisation.GrantingRole;

/// <summary><c>grant-role</c>: how the first administrator comes to be; others are granted theirs by an administrator.</summary>
internal static class GrantRoleCommand
{
    private static readonly Option<string> Person = new("--person")
    {
        Description = "Employee number; for somebody from outside an id of your own.",
        HelpName = "id",
        Required = true,
    };

    private static readonly Option<string> Role = new("--role") { Description = "The role.", Required = true };
    private static readonly Option<string?> SignInName = new("--sign-in-name") { Description = "E-mail or subject they sign in with." };

    public static Command Create()
    {
        Role.AcceptOnlyFromAmong([.. FieldName.All<GrantedRole>()]);
        var command = new ActCommand("grant-role", Acts.ManageUsers, "Grant a role to somebody, such as the first administrator.") { Person, Role, SignInName };
        command.SetAction((parsed, ct) => CliRun.InOrganisationAsync(parsed, (services, tenant) => RunAsync(parsed, services, tenant, ct), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, string tenant, CancellationToken ct)
    {
        var command = new GrantRole(
            parsed.GetValue(Person)!, FieldName.Parse<GrantedRole>(parsed.GetValue(Role)!), parsed.GetValue(SignInName));
        var outcome = await services.GetRequiredService<ICommandBus>().InvokeAsync<Outcome>(command, CliRun.Caller(tenant, "grant-role"), ct);
        if (outcome.Refusal is { } refusal)
        {
            await Console.Error.WriteLineAsync(RefusalSentences.Say(refusal, "en"));
            return ExitCode.Refused;
        }

        await Console.Out.WriteLineAsync($"{command.PersonId} holds the role {parsed.GetValue(Role)} in organisation {tenant}.");
        return ExitCode.Done;
    }
}
