using System.CommandLine;
using System.Security.Cryptography;
using EarlySupport.Domain.Access;
using EarlySupport.EventStore.Sealing;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Audit.Sealing;

/// <summary><c>verify</c>: recomputes every seal over the whole log; exit code 0 when everything is as it was, 1 when it is not.</summary>
internal static class VerifyCommand
{
    private static readonly Option<FileInfo?> Key = new("--key") { Description = "The public key to trust, as PEM; otherwise this service's own.", HelpName = "file" };

    private static readonly Option<string?> Noted = new("--noted") { Description = "A seal noted earlier, which must still be there.", HelpName = "number:hash" };

    public static Command Create()
    {
        var command = new ActCommand("verify", Acts.Verify, "Recompute every seal over the whole log, and name the first event that differs.") { Key, Noted };
        command.SetAction((parsed, ct) => CliRun.InServiceAsync(parsed, prepare: true, async services =>
        {
            var trusted = parsed.GetValue(Key) is { } file ? IdOf(file) : null;
            var known = parsed.GetValue(Noted) is { } noted
                ? SealKeyRing.Parse(noted) ?? throw new InvalidOptionException("--noted", noted, "a seal as number:hash")
                : null;
            var found = await services.GetRequiredService<LogSealing>().VerifyAsync(trusted, known, ct);
            foreach (var line in Lines(found))
                await Console.Out.WriteLineAsync(line);
            return found.Holds ? ExitCode.Done : ExitCode.Failed;
        }, ct));
        return command;
    }

    private static IEnumerable<string> Lines(Verification found)
    {
        yield return $"{found.Events} events in {found.Seals} seals are as they were sealed, up to number {found.SealedUpTo}; {found.NotSealedYet} are not sealed yet.";
        if (found.LastSeal is { } seal)
            yield return $"The last seal is {SealKeyRing.Text(seal)}";
        if (found.Difference is { } difference)
            yield return $"DIFFERS: {Says(difference)}";
    }

    private static string Says(Difference difference)
    {
        var at = difference.SequenceNumber is { } number ? $" {number}" : "";
        var place = difference.StreamId is null ? "" : $" (organisation {difference.Tenant}, stream {difference.StreamId}, version {difference.Version})";
        return difference.Kind switch
        {
            DifferenceKind.EventChanged => $"event{at}{place} was changed.",
            DifferenceKind.EventRemoved => $"event{at}{place} was removed.",
            DifferenceKind.EventAdded => $"event{at}{place} was added.",
            DifferenceKind.EventMoved => $"event{at}{place} was moved, or another stands in its place.",
            DifferenceKind.SealedPartChanged => $"an event from number{at} on that seal {difference.Seal} covers was changed, and what was noted of it, too.",
            DifferenceKind.SealNotesChanged => $"what seal {difference.Seal} noted of event{at}{place} was changed; the event is as it was.",
            DifferenceKind.SealChanged => $"seal {difference.Seal} is not what was signed, or does not follow from the one before.",
            DifferenceKind.SealRemoved => $"seal {difference.Seal} was removed.",
            DifferenceKind.KeysChanged => "the keys of the seals do not follow from each other.",
            _ => "the seals are not by the key that is trusted.",
        };
    }

    private static string IdOf(FileInfo file)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file.FullName));
            return SealKey.IdOf(key.ExportSubjectPublicKeyInfo());
        }
        catch (Exception problem) when (problem is ArgumentException or CryptographicException or IOException)
        {
            throw new InvalidOptionException("--key", file.Name, "a file with a public key as PEM");
        }
    }
}
