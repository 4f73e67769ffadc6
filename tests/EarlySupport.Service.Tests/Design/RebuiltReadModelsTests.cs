using System.Net;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Tests.CaseMeetings;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.IntensifiedSupport;
using EarlySupport.Service.Tests.Privacy;
using EarlySupport.Service.Tests.ReturnToWork;
using EarlySupport.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Design;

/// <summary>Every read model of the service says the same after it is rebuilt from the log, whatever stood in its tables before.</summary>
public class RebuiltReadModelsTests(RebuiltReadModelsTests.WithTown service) : IClassFixture<RebuiltReadModelsTests.WithTown>
{
    private static readonly IReadModel[] All =
    [
        .. typeof(StoredEvents).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IReadModel)))
            .Select(type => (IReadModel)Activator.CreateInstance(type)!),
    ];

    public static TheoryData<string> Names => [.. All.Select(model => model.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Rebuilt_equals_live(string name)
    {
        var tables = All.Single(model => model.Name == name).Tables.Select(table => $"read.{table.Name}").ToList();
        var live = await ContentsAsync(tables);
        Assert.All(live, table => Assert.NotEmpty(table));
        // A rebuild that did nothing would be told from one that did.
        foreach (var table in tables)
            await service.Data.ListAsync<string>($"update {table} set tenant_id = tenant_id || '-damaged' returning tenant_id");

        await service.Services.GetRequiredService<EventStoreEngine>().RebuildAsync(name, CancellationToken.None);

        Assert.Equal(live, await ContentsAsync(tables));
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> ContentsAsync(IEnumerable<string> tables)
    {
        List<IReadOnlyList<string>> contents = [];
        foreach (var table in tables)
            contents.Add(await service.Data.ListAsync<string>($"select to_jsonb(t)::text from {table} t order by 1"));
        return contents;
    }

    /// <summary>Town, with something of every kind happened to it.</summary>
    public class WithTown : TestService
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            var caller = CallerOf("town");
            await caller.ImportAsync(Fixture.Town);
            var absences = Fixture.Town.Rows("absences");
            (await caller.CorrectAsync(absences[0][1], absences[0][0], absences[0][3], absences[0][3])).MustBe(HttpStatusCode.OK);
            (await caller.CancelAsync(absences[1][1], absences[1][0])).MustBe(HttpStatusCode.OK);
            (await caller.PostAsync($"/api/employees/{absences[0][1]}/allowance-days", """{"asOf": "2026-10-30", "days": 10}""")).MustBe(HttpStatusCode.OK);
            (await caller.PostAsync("/api/policy", """{"effectiveFrom": "2026-01-01", "rules": []}""")).MustBe(HttpStatusCode.NoContent);
            await NameDeputyAsync(caller);
            await GrantAsync(caller);
            await SupportAsync(caller);
            await ReturnAsync(caller);
            await MeetAsync(caller);
            await ForgetAsync(caller);
            await DrainAsync();
        }

        private static async Task NameDeputyAsync(ApiCaller caller)
        {
            var staff = Fixture.Town.Rows("employees").Where(e => e[6].Length == 0).Select(e => e[0]).ToList();
            (await caller.NameDeputyAsync(staff[0], staff[1], "2026-11-02", "2026-11-08")).MustBe(HttpStatusCode.NoContent);
            (await caller.EndDeputyshipAsync(staff[0], "2026-11-02")).MustBe(HttpStatusCode.NoContent);
        }

        private static async Task GrantAsync(ApiCaller caller)
        {
            foreach (var role in (string[])["hr", "auditor"])
                (await caller.GrantAsync("O1", role, "nurse@example.org")).MustBe(HttpStatusCode.NoContent);
            (await caller.RevokeAsync("O1", "hr")).MustBe(HttpStatusCode.NoContent);
        }

        private static async Task SupportAsync(ApiCaller caller)
        {
            var alert = (await caller.GetAsync("/api/alerts")).Json[0]!;
            await caller.OpenAsync("C1", (string)alert["employeeId"]!, (string)alert["alertId"]!);
            (await caller.TalkAsync("C1", "K1", EarlySupportCases.Measure("M1"), nextMeeting: "2026-11-10")).MustBe(HttpStatusCode.OK);
            await caller.OpenIntensifiedAsync("C2", (string)alert["employeeId"]!);
            await caller.NegotiateInFullAsync("C2");
            await caller.SupportInFullAsync("C2", (await caller.GetAsync("/api/reassignments/load")).Json.AsArray().Select(u => (string)u!["unitId"]!).First());
        }

        // One is back after a relapse with another plan, one is waited for.
        private static async Task ReturnAsync(ApiCaller caller)
        {
            var people = Fixture.Town.Rows("employees");
            await caller.OpenReturnAsync("P1", people[1][0]).MustAsync();
            await caller.ContactAsync("P1", "K1", "2026-09-01").MustAsync();
            await caller.AgreePlanAsync("P1", "2026-09-14", agreedOn: "2026-09-07").MustAsync();
            await caller.InReturnAsync("P1", "steps/1/start", """{"startedOn": "2026-09-15"}""").MustAsync();
            await caller.InReturnAsync("P1", "return", """{"returnedOn": "2026-09-23", "sharePercent": 100}""").MustAsync();
            await caller.InReturnAsync("P1", "relapses", """{"on": "2026-10-05"}""").MustAsync();
            await caller.AgreePlanAsync("P1", "2026-11-02", replaces: 1, agreedOn: "2026-10-06").MustAsync();
            await caller.AgreePlanAsync("P1", "2026-10-30", replaces: 2, agreedOn: "2026-10-06").MustAsync();
            foreach (var followUp in "123")
                await caller.InReturnAsync("P1", "follow-ups", $$"""{"followUpId": "F{{followUp}}", "on": "2026-11-10"}""").MustAsync();
            await caller.InReturnAsync("P1", "follow-ups/F1/holding", """{"heldOn": "2026-11-01", "memo": "Sujuu."}""").MustAsync();
            await caller.InReturnAsync("P1", "follow-ups/F2/cancellation", """{"why": "Ei tarpeen."}""").MustAsync();
            await caller.OpenReturnAsync("P2", people[2][0]).MustAsync();
        }

        // Somebody who left long ago.
        private static async Task ForgetAsync(ApiCaller caller)
        {
            var unit = Fixture.Town.Rows("employees")[0][3];
            (await caller.ImportAsync("employees", $"{Workplace.EmployeesHeader}X1,Aimo Vanha,aimo@example.org,{unit},,1990-01-01,2020-06-30,100\n"))
                .MustBe(HttpStatusCode.OK);
            (await caller.PublishRetentionAsync("2026-01-01")).MustBe(HttpStatusCode.NoContent);
            (await caller.ApproveAsync("employee-X1")).MustBe(HttpStatusCode.NoContent);
        }

        // An agenda that lost an item, one that was discussed and one that was carried over.
        private static async Task MeetAsync(ApiCaller caller)
        {
            var items = (await caller.GetAsync("/api/queue")).Json.AsArray().Select(row => (string)row!["itemId"]!).Take(3).ToArray();
            (await caller.ScheduleAsync("P1", "2026-11-02")).MustBe(HttpStatusCode.OK);
            (await caller.FixAsync("P1", 1, items)).MustBe(HttpStatusCode.OK);
            (await caller.ScheduleAsync("P1", "2026-11-01")).MustBe(HttpStatusCode.OK);
            (await caller.FixAsync("P1", 3, items[..2])).MustBe(HttpStatusCode.OK);
            (await caller.DiscussAsync("P1", items[0], "2026-11-30")).MustBe(HttpStatusCode.OK);
            (await caller.CloseAsync("P1", items[1])).MustBe(HttpStatusCode.OK);
        }
    }
}
