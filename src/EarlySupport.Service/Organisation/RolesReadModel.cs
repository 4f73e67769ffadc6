using EarlySupport.Domain.Organisation;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using NpgsqlTypes;

namespace EarlySupport.Service.Organisation;

/// <summary>Who holds which granted role, and what those sign in with whom the organisation's own data does not know.</summary>
public sealed class RolesReadModel : IReadModel
{
    private static readonly ReadColumn PersonId = new("person_id", NpgsqlDbType.Text);
    private static readonly ReadTable RoleHolders = new("role_holders", [PersonId, new("role", NpgsqlDbType.Text)], []);
    private static readonly ReadTable SignInNames = new("sign_in_names", [PersonId], [new("sign_in_name", NpgsqlDbType.Text)]);

    public string Name => "roles";

    public IReadOnlyList<ReadTable> Tables => [RoleHolders, SignInNames];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case RoleGranted e:
                rows.Upsert(RoleHolders, [e.PersonId, FieldName.Of(e.Role)]);
                if (e.SignInName is not null)
                    rows.Upsert(SignInNames, [e.PersonId], e.SignInName.Text);
                break;
            case PersonErased e:
                rows.Set(SignInNames, [e.EmployeeId], ("sign_in_name", null));
                break;
            case RoleRevoked e:
                rows.Delete(RoleHolders, [e.PersonId, FieldName.Of(e.Role)]);
                break;
        }
    }
}
