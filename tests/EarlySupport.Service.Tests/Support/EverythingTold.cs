using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EarlySupport.Service.Tests.Support;

/// <summary>
/// All that a run tells those who operate it, whatever they have set: logs of every level with their values, scopes and errors, traces of
/// every source with their tags and events, and metrics with their tags.
/// </summary>
public sealed class EverythingTold : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentDictionary<string, byte> told = new();
    private readonly ActivityListener traces;
    private readonly MeterListener metrics = new();
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public EverythingTold()
    {
        traces = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Tell,
        };
        ActivitySource.AddActivityListener(traces);
        metrics.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        Measure<byte>();
        Measure<short>();
        Measure<int>();
        Measure<long>();
        Measure<float>();
        Measure<double>();
        Measure<decimal>();
        metrics.Start();
    }

    public int Count => told.Count;

    /// <summary>To be told of what a service does.</summary>
    public void Listen(IServiceCollection services) => services.AddLogging(logging =>
    {
        logging.ClearProviders();
        logging.Services.AddSingleton<ILoggerProvider>(this);
        logging.Services.Configure<LoggerFilterOptions>(options =>
        {
            options.MinLevel = LogLevel.Trace;
            options.Rules.Clear();
            options.Rules.Add(new LoggerFilterRule(null, null, LogLevel.Trace, null));
        });
    });

    /// <param name="texts">Of which nothing may be told; those of three characters and less are in everything.</param>
    /// <param name="mustTell">Shows that it was listened to.</param>
    public void MustTellNothingOf(IEnumerable<string> texts, string[] mustTell)
    {
        Assert.All(mustTell, what => Assert.True(Tells(what), $"Nothing was told of {what}."));
        Assert.Empty(Holding(texts.Where(text => text.Length > 3)));
    }

    /// <summary>What was told that holds one of the texts, capital letters or not.</summary>
    public IReadOnlyList<string> Holding(IEnumerable<string> texts)
    {
        var any = SearchValues.Create([.. texts.Distinct()], StringComparison.OrdinalIgnoreCase);
        return [.. told.Keys.Where(line => line.AsSpan().ContainsAny(any))];
    }

    public bool Tells(string what) => told.Keys.Any(line => line.Contains(what, StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }

    private void Add(string line) => told.TryAdd(line, 0);

    private void Tell(Activity activity)
    {
        var line = new StringBuilder($"trace {activity.Source.Name} {activity.OperationName} {activity.DisplayName} {activity.StatusDescription}");
        Append(line, activity.TagObjects);
        Append(line, activity.Baggage.Select(b => KeyValuePair.Create(b.Key, (object?)b.Value)));
        foreach (var occurred in activity.Events)
            Append(line.Append($" {occurred.Name}"), occurred.Tags);
        Add(line.ToString());
    }

    private void Measure<T>()
        where T : struct => metrics.SetMeasurementEventCallback<T>((instrument, _, tags, _) =>
        {
            var line = new StringBuilder($"metric {instrument.Meter.Name} {instrument.Name}");
            Append(line, tags.ToArray());
            Add(line.ToString());
        });

    private static void Append(StringBuilder line, IEnumerable<KeyValuePair<string, object?>> values)
    {
        foreach (var (name, value) in values)
            line.Append(' ').Append(name).Append('=').Append(value is System.Collections.IEnumerable many and not string ? string.Join(',', many.Cast<object>()) : value);
    }

    private sealed class Category(EverythingTold all, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => all.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = new StringBuilder($"log {category} {eventId} {formatter(state, exception)} {exception}");
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
                Append(line, values);
            all.scopes.ForEachScope((scope, to) => to.Append(' ').Append(scope), line);
            all.Add(line.ToString());
        }
    }
}
