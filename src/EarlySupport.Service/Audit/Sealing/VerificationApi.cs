using EarlySupport.Domain.Access;
using EarlySupport.EventStore.Sealing;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Audit.Sealing;

internal static class VerificationApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/verification", VerifyAsync).Needs(Acts.Verify)
        .WithTags("Audit").WithName("VerifyLog")
        .WithSummary("Recomputes every seal over the whole log, and names the first event that differs.")
        .WithDescription("The log is one for all organisations: of a difference in another one's events only the place in the log is told. "
            + "A seal noted earlier (lastSeal of an answer, as number:hash) can be given, to check that it is still there.")
        .Produces<VerificationAnswer>();

    private static async Task<IResult> VerifyAsync(string? seal, LogSealing log, RequestCaller caller, CancellationToken ct)
    {
        var known = seal is null ? null : SealKeyRing.Parse(seal);
        if (seal is not null && known is null)
            return Problems.Malformed("seal", seal, "a seal as number:hash");
        var tenant = (await caller.GetAsync(ct)).Tenant;
        return Results.Ok(VerificationAnswer.Of(await log.VerifyAsync(null, known, ct), tenant));
    }
}

/// <summary>What verifying found.</summary>
/// <param name="Events">Sealed events that are as they were, up to the first that differs.</param>
/// <param name="LastSeal">The last seal that is, as number:hash, to be noted; null while nothing is sealed.</param>
/// <param name="NotSealedYet">Events after it, which are held against their streams only.</param>
/// <param name="Difference">The first there is; null where everything is as it was.</param>
public sealed record VerificationAnswer(
    bool Holds, long Events, long Seals, long SealedUpTo, string? LastSeal, long NotSealedYet, DifferenceAnswer? Difference)
{
    internal static VerificationAnswer Of(Verification found, string tenant) => new(
        found.Holds, found.Events, found.Seals, found.SealedUpTo, found.LastSeal is { } seal ? SealKeyRing.Text(seal) : null, found.NotSealedYet,
        found.Difference is { } d ? DifferenceAnswer.Of(d, d.Tenant == tenant) : null);
}

/// <param name="Stream">With its version; null where it is not known, or is another organisation's.</param>
public sealed record DifferenceAnswer(DifferenceKind Kind, long? SequenceNumber, string? Stream, long? Version, long? Seal)
{
    internal static DifferenceAnswer Of(Difference difference, bool own) => new(
        difference.Kind, difference.SequenceNumber, own ? difference.StreamId : null, own ? difference.Version : null, difference.Seal);
}
