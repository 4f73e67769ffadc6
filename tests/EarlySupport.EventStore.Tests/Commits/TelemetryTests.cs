using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Telemetry;
using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;

namespace EarlySupport.EventStore.Tests.Commits;

[Collection(nameof(RunsAlone))]
public sealed class TelemetryTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task What_the_engine_does_is_counted_under_the_documented_names()
    {
        var told = new ConcurrentBag<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == StoreTelemetry.Name)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => told.Add(Line(instrument, value, tags)));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => told.Add(Line(instrument, value, tags)));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => told.Add(Line(instrument, value, tags)));
        listener.Start();

        var ringer = new Ringer { OnRing = (ring, _) => ring.Bell == "bad" ? throw new TimeoutException() : Task.CompletedTask };
        await using var engine = database.Engine(options => options with
        {
            Services = _ => ringer,
            RetryPauses = [TimeSpan.Zero],
            BusinessClock = new ControlledClock(DateTimeOffset.Parse("2026-11-01T08:00:00Z")),
            Decisions = 1,
        });
        var caller = TestDatabase.Someone();
        await engine.Messages.StartAsync(default);
        await engine.InvokeAsync<bool>(Stage.This(session => session.Send(new Ring("good"))), caller, default);
        await engine.Messages.DrainAsync(default);
        await engine.InvokeAsync<bool>(Stage.This(session => session.Send(new Ring("bad"))), caller, default);
        await engine.Messages.DrainAsync(default);
        await Assert.ThrowsAsync<VersionConflictException>(() => engine.InvokeAsync<bool>(
            Stage.This(session => session.Append("Days", "1", 7, [new CountClosed()])), caller, default));

        var ring = $"message={typeof(Ring).FullName}";
        Assert.Equal(
            [
                "eventstore.commits 1", "eventstore.commits 1", "eventstore.commits 1",
                "eventstore.conflicts 1 command=Stage",
                "eventstore.group.size 1", "eventstore.group.size 1", "eventstore.group.size 1",
                $"eventstore.messages.dead 1 {ring}", $"eventstore.messages.failed 1 {ring}", $"eventstore.messages.handled 1 {ring}",
                "eventstore.queue.delay 0", "eventstore.queue.delay 0", "eventstore.queue.delay 0",
            ],
            told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_command_is_an_activity_with_its_name()
    {
        var activities = new ConcurrentBag<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == StoreTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => activities.Add(activity.OperationName),
        };
        ActivitySource.AddActivityListener(listener);
        await using var engine = database.Engine();
        await engine.InvokeAsync<int>(new CountDays("1001", 1), TestDatabase.Someone(), default);
        Assert.Equal([nameof(CountDays)], activities);
    }

    private static string Line<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Prepend($"{instrument.Name} {value}"));
}
