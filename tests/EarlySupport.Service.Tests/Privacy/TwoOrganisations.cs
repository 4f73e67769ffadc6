using System.Net;
using EarlySupport.EventStore;
using EarlySupport.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>Two organisations with the same people, absences, alerts, waiting messages and readings, in one database.</summary>
public sealed class TwoOrganisations : TestService
{
    public const string Own = "own-town";
    public const string Other = "other-town";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var organisation in (string[])[Own, Other])
        {
            var caller = CallerOf(organisation);
            await Workplace.ImportAsync(caller);
            (await caller.ReportAsync("E1", "A1", "2026-08-01", "2026-09-15")).MustBe(HttpStatusCode.OK);
            await DrainAsync();
            Assert.NotEmpty((await caller.GetAsync("/api/alerts")).MustBe(HttpStatusCode.OK).Json.AsArray());
        }
    }

    /// <summary>A session on the service's role, with its password and nothing else.</summary>
    public Task<Stranger> StrangerAsync() => Stranger.WithThePasswordAsync(ServiceLogin.Beside(Data.ConnectionString).ConnectionString + ";Pooling=false");

    /// <summary>A session that the service itself has let into its own organisation, and that somebody else types on.</summary>
    public async Task<Stranger> InsiderAsync() => Stranger.On(await Services.GetRequiredService<TenantDatabase>().OpenAsync(Own, default));

    /// <summary>All tables with an organisation's rows in them.</summary>
    public Task<IReadOnlyList<string>> TablesAsync() => Data.ListAsync<string>("""
        select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
        where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text not like 'pg\_%' order by 1
        """);
}
