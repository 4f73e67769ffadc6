using System.CommandLine;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Port;
using EarlySupport.LocalPostgres;
using EarlySupport.Service.Absences;
using EarlySupport.Service.Absences.Forecasting;
using EarlySupport.Service.Access;
using EarlySupport.Service.Alerts;
using EarlySupport.Service.Alerts.ExplainingAlert;
using EarlySupport.Service.Alerts.ListingAlerts;
using EarlySupport.Service.Audit;
using EarlySupport.Service.Audit.Proving;
using EarlySupport.Service.Audit.Replaying;
using EarlySupport.Service.Audit.Sealing;
using EarlySupport.Service.Audit.Timelines;
using EarlySupport.Service.CaseMeetings;
using EarlySupport.Service.CaseMeetings.DiscussingCase;
using EarlySupport.Service.CaseMeetings.HrQueue;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Cases.OpeningCase;
using EarlySupport.Service.Cases.OwnMemos;
using EarlySupport.Service.Cases.Paths;
using EarlySupport.Service.Cli;
using EarlySupport.Service.DeadLetters;
using EarlySupport.Service.Demo;
using EarlySupport.Service.EarlySupport;
using EarlySupport.Service.Hosting.Operation;
using EarlySupport.Service.Import;
using EarlySupport.Service.IntensifiedSupport.Consents;
using EarlySupport.Service.IntensifiedSupport.Negotiations;
using EarlySupport.Service.IntensifiedSupport.Reassignments;
using EarlySupport.Service.IntensifiedSupport.Rehabilitations;
using EarlySupport.Service.IntensifiedSupport.Statements;
using EarlySupport.Service.IntensifiedSupport.WorkTrials;
using EarlySupport.Service.OccupationalHealth;
using EarlySupport.Service.OccupationalHealth.PersonTimeline;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.People;
using EarlySupport.Service.Policies;
using EarlySupport.Service.Privacy;
using EarlySupport.Service.Privacy.ApprovingErasure;
using EarlySupport.Service.Privacy.KeepingDrafts;
using EarlySupport.Service.Privacy.NamingIllness;
using EarlySupport.Service.Privacy.ReviewingNeed;
using EarlySupport.Service.Privacy.ShowingOwnData;
using EarlySupport.Service.ReturnToWork;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Hosting;

/// <summary>The service with its database; the private PostgreSQL, where there is one, ends with it.</summary>
internal sealed class ServiceHost(WebApplication app, LocalServer? postgres) : IAsyncDisposable
{
    /// <summary>Every list and screen, in the order they are written.</summary>
    public static IReadOnlyList<IReadModel> ReadModels { get; } =
    [
        new OrganisationReadModel(), new PolicyReadModel(), new AbsenceReadModel(), new AlertReadModel(), new CasesReadModel(), new MeasuresReadModel(),
        new MemosReadModel(), new EarlySupportReadModel(), new ReturnToWorkReadModel(), new OccupationalHealthReadModel(),
        // Intensified support
        new NegotiationsReadModel(), new StatementsReadModel(), new ConsentsReadModel(), new WorkTrialsReadModel(), new ReassignmentsReadModel(),
        new RehabilitationsReadModel(),
        new CaseMeetingsReadModel(), new RolesReadModel(), new KeepingReadModel(),
    ];

    public WebApplication App { get; } = app;

    /// <summary>Whether the data is on a private PostgreSQL of this program's own.</summary>
    public bool IsPrivate => postgres is not null;

    /// <param name="quiet">For commands: only warnings are logged, and beside the output.</param>
    public static async Task<ServiceHost> OpenAsync(ParseResult parsed, bool quiet, CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = parsed.GetValue(GlobalOptions.Settings),
            // appsettings.json stands beside the program, wherever it is started from.
            ContentRootPath = AppContext.BaseDirectory,
        });
        if (quiet)
            builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);

        var given = ConnectionStrings.Of(builder.Configuration);
        var postgres = given.AreNone ? await StartPrivateAsync(parsed, ct) : null;
        if (postgres is not null)
            given = new ConnectionStrings(postgres.ConnectionString, null);
        try
        {
            var settings = new MasterKeySettings(builder.Configuration, postgres is null ? null : Path.Combine(DataFolder(parsed), MasterKeyFile.Name));
            var masters = await settings.ReadAsync(ct);
            builder.Services.AddSingleton(settings).AddSingleton(s => new MasterKeys(settings, masters, s.GetRequiredService<TimeProvider>()));
            builder.Services.AddSingleton(_ => given.Open(new Passes([.. masters.Select(master => master.PassSecret)])));
        }
        catch when (postgres is not null)
        {
            await postgres.DisposeAsync();
            throw;
        }

        builder.Services.AddSingleton(s => new SealKeyRing(s.GetRequiredService<IConfiguration>(), postgres is null ? null : DataFolder(parsed)));
        Register(builder.Services, time => Clock(time, parsed.GetValue(GlobalOptions.Today), runsOn: !quiet));
        return new ServiceHost(Api.Build(builder), postgres);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        if (postgres is not null)
            await postgres.DisposeAsync();
    }

    private static Task<LocalServer> StartPrivateAsync(ParseResult parsed, CancellationToken ct) => LocalServer.StartAsync(
        new LocalServerOptions
        {
            DataFolder = DataFolder(parsed),
            Report = line => Console.Error.WriteLine(line),
        },
        ct);

    private static string DataFolder(ParseResult parsed) => parsed.GetValue(GlobalOptions.Data) ?? LocalServer.DefaultFolder();

    private static BusinessClock Clock(TimeProvider time, DateOnly? today, bool runsOn) =>
        today is not { } day ? new BusinessClock(time) : runsOn ? BusinessClock.On(time, day) : BusinessClock.StandingOn(time, day);

    /// <summary>All that the service is made of but its database, its logging and its settings.</summary>
    internal static IServiceCollection Register(IServiceCollection services, Func<TimeProvider, BusinessClock> clock) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(s => clock(s.GetRequiredService<TimeProvider>()))
        .AddSingleton(Engine)
        .AddSingleton<ICommandBus>(s => s.GetRequiredService<EventStoreEngine>())
        .AddSingleton<IEventStore>(s => s.GetRequiredService<EventStoreEngine>())
        .AddSingleton(s => s.GetRequiredService<EventStoreEngine>().Messages)
        .AddSingleton<Database>()
        .AddSingleton<PersonKeyTable>().AddSingleton<PersonKeys>().AddSingleton<MasterKeyRotation>()
        .AddSingleton<AbsenceContexts>().AddSingleton<AbsenceList>().AddSingleton<Forecasts>().AddSingleton<UnfinishedAbsences>()
        .AddSingleton<AskedSupervisors>().AddSingleton<AlertList>().AddSingleton<AlertExplanations>().AddSingleton<AlertCounts>()
        .AddSingleton<NoticeList>().AddSingleton<NotifiedPeople>().AddSingleton<OccupationalHealthNoteList>()
        .AddSingleton<CaseContexts>().AddSingleton<DecidingCases>().AddSingleton<CaseList>().AddSingleton<CasePages>().AddSingleton<PathList>().AddScoped<CaseCommandApi>()
        .AddSingleton<AuditedStreams>().AddSingleton<TimelineReader>().AddSingleton<ReplayReader>()
        .AddSingleton<LogSealing>().AddSingleton<HowItRuns>().AddSingleton<EvidenceReader>().AddSingleton<EvidenceArchive>()
        .AddSingleton<StatementDeadlines>().AddSingleton<NegotiationList>().AddSingleton<ReassignmentList>()
        .AddSingleton<ReturnStepList>()
        .AddSingleton<QueueList>().AddSingleton<CaseMeetingList>().AddSingleton<CasesGoingOn>()
        .AddSingleton<ShownMeetings>().AddSingleton<UnitList>().AddSingleton<PossibleOwners>().AddScoped<CaseFormParts>().AddScoped<OpeningParts>()
        .AddSingleton<SendingBack>()
        .AddSingleton<OrganisationReader>().AddSingleton<DeputyList>().AddSingleton<RoleList>().AddSingleton<OrganisationChoice>()
        .AddSingleton<DeadLetterList>().AddSingleton<KnownOrganisation>().AddSingleton<ImportRun>().AddSingleton<Uploads>().AddSingleton<DemoRun>()
        .AddSingleton<Standings>().AddSingleton<AccessLog>().AddScoped<AccessCheck>()
        .AddSingleton<PersonNames>().AddSingleton<MyPeople>().AddScoped<CaseForms>()
        .AddSingleton<MemoList>().AddSingleton<ConsentList>().AddScoped<OwnMemoReading>().AddScoped<PersonMarks>()
        .AddScoped<StatedPurpose>().AddScoped<Replaying>().AddSingleton<PeopleSearch>().AddSingleton<StatementList>().AddSingleton<LastVerification>()
        .AddSingleton<TextGuard>().AddSingleton<Drafts>().AddSingleton<KeptRecords>().AddSingleton<DueErasures>().AddSingleton<NeedReviewList>()
        .AddSingleton<IOwnDataSource, RecordedData>().AddSingleton<IOwnDataSource, NotesData>().AddSingleton<IOwnDataSource, ReadingsData>()
        .AddSingleton<OwnDataReader>().AddSingleton<OwnDataWords>().AddSingleton<FactsHtml>().AddSingleton<OwnDataPage>().AddSingleton<OwnDataFile>()
        .AddSingleton<Settling>().AddScoped<RequestCaller>().AddScoped<CommandApi>();

    private static EventStoreEngine Engine(IServiceProvider services) => Engine(services, services.GetRequiredService<PersonKeys>());

    private static EventStoreEngine Engine(IServiceProvider services, PersonKeys keys) => new(
        services.GetRequiredService<TenantDatabase>(),
        new EventStoreOptions
        {
            EventTypes = StoredEvents.All,
            Json = Json.Options(new PersonalTextConverter(keys), new OccupationalHealthTextConverter(keys)),
            BeforeWriting = keys.PrepareAsync,
            BeforeReading = keys.FetchAsync,
            ReadModels = ReadModels,
            HandlerAssemblies = [typeof(ServiceHost).Assembly],
            Services = services.GetRequiredService,
            WallClock = services.GetRequiredService<TimeProvider>(),
            BusinessClock = services.GetRequiredService<BusinessClock>(),
            SealKeys = services.GetRequiredService<SealKeyRing>().Held,
            Logger = services.GetRequiredService<ILogger<EventStoreEngine>>(),
        });
}
