using System.Net;
using EarlySupport.Service.Privacy;
using EarlySupport.Service.Tests.Support;
using Npgsql;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>The master key is changed while two nodes work; the change is killed in the middle and goes on, and the old key is needed no more.</summary>
public class MasterKeyRotationTests(MasterKeyRotationTests.WithKeyFiles service) : IClassFixture<MasterKeyRotationTests.WithKeyFiles>
{
    // More than a batch, and the key that the rotation is held up at is in the second one.
    private const int People = 1200;
    private const string HeldUpAt = "E0700";

    private const string Left = "select count(*) from privacy.person_keys where master_id <> @Id";

    [Fact]
    public async Task A_rotation_under_load_that_is_killed_goes_on_where_it_was_and_every_text_opens_with_the_new_key_alone()
    {
        await using var other = service.NewNode();
        var hr = service.NewOrganisation();
        (await hr.ImportAsync("units", Workplace.Units)).MustBe(HttpStatusCode.OK);
        (await hr.ImportAsync("employees", Workplace.EmployeesHeader + string.Concat(Enumerable.Range(1, People).Select(Employee)))).MustBe(HttpStatusCode.OK);
        ApiCaller[] nodes =
        [
            service.CallerOf(hr.Organisation, "N001", "occupational-health"), service.CallerOf(hr.Organisation, "N001", "occupational-health", node: other),
        ];
        await service.Data.ReferAsync(hr.Organisation, Enumerable.Range(1, People).Select(Id));
        await NoteAsync(nodes[1], 1);

        using var ended = new CancellationTokenSource();
        service.NewKeyIsInTheFile();
        var load = nodes.Select((node, i) => NoteUntilAsync(node, first: 2 + i, ended.Token)).ToList();
        await KilledInTheMiddleAsync();
        var left = await service.Data.OneAsync<long>(Left, service.New);
        var run = (await RotateAsync()).MustEndWith(0);
        await ended.CancelAsync();
        var noted = (await Task.WhenAll(load)).Sum();

        Assert.InRange(left, 1, People + noted);
        Assert.Contains($"All keys are wrapped with the master key {service.New.Id}.", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await service.Data.OneAsync<long>(Left, service.New));
        Assert.Equal(service.New.Id, await service.Data.OneAsync<string>("select privacy.master_key_in_use()"));
        Assert.True(noted > 20, $"Only {noted} notes were written meanwhile.");
        await service.RestartAsync(service.OldKeyIsGone);
        var reader = service.CallerOf(hr.Organisation, "P1", "occupational-health");
        foreach (var person in await service.Data.ListAsync<int>("select substr(data ->> 'employeeId', 2)::int from events.mt_events where type = 'occupational_health_note_written'"))
            Assert.Equal($"Merkintä {person}", await NotedAsync(reader, person));
    }

    [Fact]
    public async Task A_database_whose_master_key_is_another_is_not_started_on()
    {
        var program = new ProgramDatabase();
        await program.InitializeAsync();
        (await program.RunAsync("import", Fixture.Edges.Folder, "--today", "2026-11-01")).MustEndWith(0);
        var another = Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray());

        var run = (await program.RunAsync("alerts", $"--Keys:Master={another}")).MustEndWith(1);
        var without = (await program.RunAsync("alerts", "--Keys:Master=")).MustEndWith(1);

        var inUse = new MasterKey(Convert.FromBase64String(TestService.MasterKey)).Id;
        Assert.StartsWith($"Keys:Master is '…'; expected the master key {inUse}, which people's keys in this database are wrapped with", run.Errors, StringComparison.Ordinal);
        Assert.StartsWith("Keys:Master is ''; expected one of Keys:Master (32 bytes as base64), Keys:MasterFile", without.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(another, run.Errors + run.Output, StringComparison.Ordinal);
        await program.DisposeAsync();
    }

    // A row that somebody holds stops it in its second batch; there it is killed.
    private async Task KilledInTheMiddleAsync()
    {
        await using var source = NpgsqlDataSource.Create(service.Data.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand($"select 1 from privacy.person_keys where person_id = '{HeldUpAt}' for update", connection))
            await hold.ExecuteNonQueryAsync();
        using var run = ProgramRun.Start(service.Data.ConnectionString, Rotate);
        while (await service.Data.OneAsync<long>("select count(*) from privacy.person_keys where master_id = @Id and person_id < @HeldUpAt", new { service.New.Id, HeldUpAt }) == 0)
            Assert.False(run.HasEnded);
        await run.KillAsync();
    }

    private Task<ProgramResult> RotateAsync() => ProgramRun.EndAsync(service.Data.ConnectionString, Rotate);

    private string[] Rotate => ["keys", "rotate", "--Keys:Master=", $"--Keys:MasterFile={service.MasterFile}", $"--Keys:OldMasters:0:MasterFile={service.OldFile}"];

    // Each note is about somebody new to occupational health: a key is added for it, under the master key of that moment.
    private static async Task<int> NoteUntilAsync(ApiCaller node, int first, CancellationToken ended)
    {
        var noted = 0;
        for (; !ended.IsCancellationRequested && first + (2 * noted) <= People; noted++)
            await NoteAsync(node, first + (2 * noted));
        return noted;
    }

    private static async Task NoteAsync(ApiCaller node, int i) =>
        (await node.PostAsync($"/api/occupational-health/employees/{Id(i)}/notes", $$"""{"text": "Merkintä {{i}}"}""")).MustBe(HttpStatusCode.OK);

    private static async Task<string?> NotedAsync(ApiCaller node, int i) =>
        (string?)(await node.GetAsync($"/api/occupational-health/employees/{Id(i)}/notes")).MustBe(HttpStatusCode.OK).Json[0]!["versions"]![0]!["text"];

    private static string Employee(int i) => $"{Id(i)},Nimi {i},,U1,,2020-01-01,,100\n";

    private static string Id(int i) => $"E{i:0000}";

    /// <summary>Nodes whose master key is in a file, with the one before in another.</summary>
    public sealed class WithKeyFiles : TestService
    {
        private readonly string folder = Directory.CreateTempSubdirectory("early-support-rotation-").FullName;

        public WithKeyFiles()
        {
            File.WriteAllText(MasterFile, MasterKey);
            File.WriteAllText(OldFile, MasterKey);
        }

        public string MasterFile => Path.Combine(folder, "master");

        public string OldFile => Path.Combine(folder, "old");

        internal Service.Privacy.MasterKey New { get; } = new(Enumerable.Repeat((byte)1, 32).ToArray());

        protected override IReadOnlyDictionary<string, string> Keys => new Dictionary<string, string>
        {
            ["Keys:MasterFile"] = MasterFile,
            ["Keys:OldMasters:0:MasterFile"] = OldFile,
        };

        public void NewKeyIsInTheFile() => File.WriteAllText(MasterFile, Convert.ToBase64String(Enumerable.Repeat((byte)1, 32).ToArray()));

        /// <summary>Both places hold the new one only.</summary>
        public void OldKeyIsGone() => File.Copy(MasterFile, OldFile, overwrite: true);
    }
}
