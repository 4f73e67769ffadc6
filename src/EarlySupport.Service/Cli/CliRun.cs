using System.CommandLine;
using EarlySupport.Domain.Access;
using EarlySupport.EventStore.Port;
using EarlySupport.LocalPostgres;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;
using Npgsql;

namespace EarlySupport.Service.Cli;

internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;

    /// <summary>Rows, or what was asked for, were refused; nothing of them was recorded.</summary>
    public const int Refused = 2;
}

/// <summary>One command's run: the same service without its web server.</summary>
internal static class CliRun
{
    /// <summary>Who acts when a command is typed: whoever is signed in on the machine.</summary>
    public static string Operator => Environment.UserName;

    /// <param name="prepare">False for the command that migrates itself.</param>
    public static async Task<int> InServiceAsync(
        ParseResult parsed, bool prepare, Func<IServiceProvider, Task<int>> run, CancellationToken ct)
    {
        if (Decided(parsed).Refusal is { } refusal)
        {
            await Console.Error.WriteLineAsync(RefusalSentences.Say(refusal, "en"));
            return ExitCode.Refused;
        }

        try
        {
            await using var service = await ServiceHost.OpenAsync(parsed, quiet: true, ct);
            if (prepare)
                await service.App.Services.GetRequiredService<Database>().PrepareAsync(ct);
            return await run(service.App.Services);
        }
        catch (Exception problem) when (problem is LocalServerException or NpgsqlException or InvalidOptionException or VersionConflictException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return ExitCode.Failed;
        }
    }

    /// <summary>Runs a command for one organisation that shows nothing of people.</summary>
    public static Task<int> InOrganisationAsync(ParseResult parsed, Func<IServiceProvider, string, Task<int>> run, CancellationToken ct) =>
        InServiceAsync(parsed, prepare: true, async services =>
            await run(services, await services.GetRequiredService<OrganisationChoice>().ChooseAsync(parsed.GetValue(GlobalOptions.Organisation), ct)), ct);

    /// <summary>Runs a command that shows people's records.</summary>
    public static Task<int> ReadingAsync(ParseResult parsed, Func<IServiceProvider, OperatorReading, Task<int>> run, CancellationToken ct) =>
        InOrganisationAsync(parsed, (services, tenant) => run(services, new OperatorReading(
            services, tenant, Typed(parsed).Act, Decided(parsed), Typed(parsed).Reference(parsed))), ct);

    /// <summary>Who has recorded what a command does.</summary>
    public static Caller Caller(string tenant, string command) =>
        new(tenant, Operator, FieldName.Of(Role.Operator), $"{command}-{Guid.CreateVersion7():n}");

    private static AccessDecision Decided(ParseResult parsed) =>
        AccessDecision.Of(Typed(parsed).Act, Role.Operator, Standing.None, Typed(parsed).Purpose(parsed));

    private static ActCommand Typed(ParseResult parsed) => (ActCommand)parsed.CommandResult.Command;
}
