using EarlySupport.Domain.Cases;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

/// <summary>
/// Who is asked to a negotiation, or was there or at another talk, as a form tells it: by their parts. Those whom the case knows are named by their
/// numbers, so that they can approve the memo; whoever came from occupational health gives what they sign in with.
/// </summary>
internal static class Parties
{
    /// <summary>The ticked parts, and what the one from occupational health signs in with.</summary>
    public const string Field = "parties", OccupationalHealthField = "occupationalHealthId";

    public static readonly ParticipantRole[] Usual =
    [
        ParticipantRole.Employee, ParticipantRole.Supervisor, ParticipantRole.Hr, ParticipantRole.OccupationalHealthNurse,
        ParticipantRole.OccupationalPhysician,
    ];

    /// <summary>The general part is one of the more telling ones.</summary>
    public static readonly ParticipantRole[] NotAsked = [ParticipantRole.OccupationalHealth];

    public static IReadOnlyList<Participant> In(Filled form, CasePage about, Caller caller)
    {
        var ofOccupationalHealth = form.Text(OccupationalHealthField) ?? (caller.Role == "occupational-health" ? caller.Actor : null);
        return [.. form.Many<ParticipantRole>(Field, "negotiation.no-parties").Select(role => new Participant(role, IdOf(role), null))];

        string? IdOf(ParticipantRole role)
        {
            if (!role.OfOccupationalHealth())
                return role switch
                {
                    ParticipantRole.Employee => about.EmployeeId,
                    ParticipantRole.Supervisor => about.SupervisorId,
                    ParticipantRole.Hr when caller.Role == "hr" => caller.Actor,
                    _ => null,
                };
            // One person signs in with a name: the first of them has it.
            var id = ofOccupationalHealth;
            ofOccupationalHealth = null;
            return id;
        }
    }
}
