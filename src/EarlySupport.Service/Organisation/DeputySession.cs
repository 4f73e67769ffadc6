using EarlySupport.Domain;
using EarlySupport.Domain.Organisation;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Organisation;

internal static class DeputySession
{
    public static Task<Loaded<Deputyships>> LoadDeputyshipsAsync(this IEventSession session, string supervisorId, CancellationToken ct) =>
        session.LoadAsync(EmployeeStream.StreamId(supervisorId), Deputyships.None, Deputyships.Evolve, ct);

    public static Outcome Record(this IEventSession session, Loaded<Deputyships> supervisor, Decision decision) =>
        session.Record(EmployeeStream.StreamType, supervisor, decision);
}
