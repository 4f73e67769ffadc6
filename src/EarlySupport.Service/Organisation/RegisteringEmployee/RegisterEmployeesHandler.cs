using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.RegisteringEmployee;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences;
using EarlySupport.Service.Absences.ImportingAbsences;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Organisation.RegisteringEmployee;

public static class RegisterEmployeesHandler
{
    public static async Task<ImportedPart> HandleAsync(
        RegisterEmployees command, IEventSession session, OrganisationReader organisations, AbsenceContexts contexts, CancellationToken ct)
    {
        var tenant = session.Caller.Tenant;
        var today = contexts.Today(await organisations.SettingsAsync(tenant, ct));
        var ids = command.Employees.Select(e => EmployeeStream.StreamId(e.EmployeeId)).ToList();
        var loaded = await session.LoadManyAsync<Employee?>(ids, null, EmployeeStream.Evolve, ct);
        var recorded = 0;
        foreach (var employee in command.Employees)
        {
            var stream = loaded[EmployeeStream.StreamId(employee.EmployeeId)];
            var decision = RegisterEmployees.Decide(tenant, stream.State, employee, today);
            recorded += session.Record(EmployeeStream.StreamType, stream, decision).Events.Count;
        }

        return new ImportedPart(recorded);
    }
}
