using System.Collections.Concurrent;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Import.ReadingFiles;

namespace EarlySupport.Service.Import;

/// <summary>A file that somebody has sent from a page: looked at first, then imported.</summary>
public sealed class Upload(string id, Caller caller, ImportFile file, DateTimeOffset sentAt)
{
    private volatile ImportedFile? imported;
    private volatile string? failure;
    private ImportProgress progress;
    private int begun;

    public string Id => id;

    public Caller Caller => caller;

    /// <summary>As it was checked against the organisation when it was sent.</summary>
    public ImportFile File => file;

    public DateTimeOffset SentAt => sentAt;

    public bool HasBegun => Volatile.Read(ref begun) == 1;

    /// <summary>What became of it; null until it is done.</summary>
    public ImportedFile? Imported => imported;

    /// <summary>Whether recording it was cut short; what was recorded until then stands, and sending the file again goes on.</summary>
    public bool HasFailed => failure is not null;

    public ImportProgress Progress => progress;

    /// <summary>How many rows can be imported.</summary>
    public int Accepted => file.AcceptedRows.Count;

    /// <returns>Whether it was this call that begins it.</returns>
    internal bool Begin() => Interlocked.Exchange(ref begun, 1) == 0;

    internal void Report(ImportProgress now) => progress = now;

    internal void End(ImportedFile done) => imported = done;

    internal void Fail(Exception error) => failure = error.GetType().Name;
}

/// <summary>
/// Files that are being looked at or imported on this node: one a person, for an hour. Nothing of them is kept anywhere else; where one is not found,
/// as after a restart or on another node, it is sent again.
/// </summary>
public sealed class Uploads(ImportRun run, TimeProvider time, IHostApplicationLifetime host, ILogger<Uploads> logger)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(string Tenant, string Actor), Upload> uploads = new();

    /// <summary>Takes the place of what the same person sent before, unless that is being imported.</summary>
    public async Task<Upload> AddAsync(Caller caller, string name, Stream content, CancellationToken ct)
    {
        foreach (var (key, old) in uploads.Where(one => one.Value.SentAt < time.GetUtcNow() - Lasts))
            uploads.TryRemove(KeyValuePair.Create(key, old));
        var file = await run.CheckAsync(await ImportFileReader.ReadAsync(name, content, ct), caller.Tenant, ct);
        return uploads[(caller.Tenant, caller.Actor)] = new Upload(NewId.Make(), caller, file, time.GetUtcNow());
    }

    /// <summary>Null where it is somebody else's, or not here.</summary>
    public Upload? Find(Caller caller, string id) =>
        uploads.GetValueOrDefault((caller.Tenant, caller.Actor)) is { } upload && upload.Id == id ? upload : null;

    /// <summary>Imports it beside the request that asks for it; begun twice it is imported once.</summary>
    /// <param name="skip">Whether the good rows are imported although others are refused.</param>
    public void Begin(Upload upload, bool skip)
    {
        if (upload.Begin())
            _ = ImportAsync(upload, skip, host.ApplicationStopping);
    }

    private async Task ImportAsync(Upload upload, bool skip, CancellationToken ct)
    {
        try
        {
            await Task.Yield();
            upload.End((await run.RunAsync([upload.File], skip, upload.Caller, new Reporting(upload), ct))[0]);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            logger.LogError(error, "The import {Upload} was cut short.", upload.Id);
            upload.Fail(error);
        }
    }

    // Told at once and in order: Progress<T> would tell it on other threads.
    private sealed class Reporting(Upload upload) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => upload.Report(value);
    }
}
