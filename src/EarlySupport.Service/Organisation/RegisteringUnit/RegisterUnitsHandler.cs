using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.RegisteringUnit;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences.ImportingAbsences;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Organisation.RegisteringUnit;

public static class RegisterUnitsHandler
{
    public static async Task<ImportedPart> HandleAsync(RegisterUnits command, IEventSession session, CancellationToken ct)
    {
        var ids = command.Units.Select(u => UnitStream.StreamId(u.UnitId)).ToList();
        var loaded = await session.LoadManyAsync<Unit?>(ids, null, UnitStream.Evolve, ct);
        var recorded = 0;
        foreach (var unit in command.Units)
        {
            var stream = loaded[UnitStream.StreamId(unit.UnitId)];
            var decision = RegisterUnits.Decide(stream.State, unit);
            recorded += session.Record(UnitStream.StreamType, stream, decision).Events.Count;
        }

        return new ImportedPart(recorded);
    }
}
