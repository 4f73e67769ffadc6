using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Policies;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Privacy;
using EarlySupport.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Design;

/// <summary>Events outlive the code that wrote them: every stored name has a sample that must load for ever.</summary>
public class StoredEventsTests(StoredEventsTests.ServiceWithKeyOfSamples service) : IClassFixture<StoredEventsTests.ServiceWithKeyOfSamples>
{

    // Records that stand beside the events, and in them.
    private static readonly string[] PartsOfEvents = [nameof(Cause), nameof(ResponseTimes), nameof(Told)];

    public static TheoryData<string> Names => [.. StoredEvents.All.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_stored_event_still_loads_to_the_same_values(string name)
    {
        var sample = await File.ReadAllTextAsync(Sample(name));

        await Keys.FetchAsync([sample], CancellationToken.None);
        var loaded = StoredEvents.All.Read(name, sample, Stored);

        Assert.IsType(EventSamples.All[name].GetType(), loaded);
        // Records with lists in them are not equal by value; written openly they are.
        Assert.Equal(JsonSerializer.Serialize(EventSamples.All[name], loaded.GetType(), Json.Plain), JsonSerializer.Serialize(loaded, loaded.GetType(), Json.Plain));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_event_is_still_written_as_it_was(string name)
    {
        await Keys.PrepareAsync([EventSamples.All[name]], CancellationToken.None);
        var written = JsonSerializer.Serialize(EventSamples.All[name], EventSamples.All[name].GetType(), Stored);

        // PostgreSQL keeps neither blanks nor the order of keys; sealing the same text again gives another sealed text, and newer keys are by person.
        Assert.True(JsonNode.DeepEquals(Unsealed(await File.ReadAllTextAsync(Sample(name))), Unsealed(written)), written);
    }

    [Fact]
    public void No_sample_is_without_its_event() => Assert.Equal(
        StoredEvents.All.All.Keys.Order(),
        Directory.GetFiles(Path.GetDirectoryName(Sample(""))!).Select(file => Path.GetFileNameWithoutExtension(file)).Order());

    [Fact]
    public void Text_about_a_person_is_sealed_in_its_sample()
    {
        var sample = File.ReadAllText(Sample("employee_registered"));

        Assert.DoesNotContain("kerlund", sample, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("""
            "name": \{"of": "own/E1", "key": "development", "sealed": "[A-Za-z0-9+/]{40,}=*"\}
            """, sample);
    }

    [Fact]
    public void Every_event_of_the_domain_is_registered()
    {
        var declared = Directory.GetFiles(Path.Combine(SourceFolder.Root, "src", "EarlySupport.Domain"), "*Events.cs", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"^public sealed record (\w+)", RegexOptions.Multiline))
            .Select(match => match.Groups[1].Value)
            .Except(PartsOfEvents);

        Assert.Equal(declared.Order(), StoredEvents.All.All.Values.Select(type => type.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stored_name_is_the_events_name_in_snake_case(string name) =>
        Assert.Equal(name, Regex.Replace(StoredEvents.All.All[name].Name, "(?<!^)([A-Z])", "_$1").ToLowerInvariant());

    internal static string Sample(string name) =>
        Path.Combine(SourceFolder.Root, "tests", "EarlySupport.Service.Tests", "Design", "Samples", $"{name}.json");

    private PersonKeys Keys => service.Services.GetRequiredService<PersonKeys>();

    private JsonSerializerOptions Stored => Json.Options(new PersonalTextConverter(Keys), new OccupationalHealthTextConverter(Keys));

    /// <summary>Newer kinds of text never had a development key: their samples are sealed with one that stands here.</summary>
    public sealed class ServiceWithKeyOfSamples : TestService
    {
        private static readonly PersonKey Key = new(
            new KeyFor("own", "E1", KeyFor.OccupationalHealth), "sample", SHA256.HashData("the key of the samples, of nobody"u8));

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            var master = new Service.Privacy.MasterKey(Convert.FromBase64String(MasterKey));
            // The owner is bound by no row-level security, but whoever adds keys has entered somewhere.
            await Data.ListAsync<string>(
                "select set_config('early_support.pass', @pass, false) union all select privacy.add_keys('own', array['E1'], array['occupational-health'], array['sample'], array[@wrapped], @Id, now())::text",
                new { wrapped = master.Wrap(Key), master.Id, pass = new Passes(master.PassSecret).For("own") });
        }
    }

    private static JsonNode Unsealed(string json) =>
        JsonNode.Parse(Regex.Replace(json, "\"key\": ?\"[^\"]*\", ?\"sealed\": ?\"[^\"]*\"", "\"key\": \"\", \"sealed\": \"\""))!;
}
