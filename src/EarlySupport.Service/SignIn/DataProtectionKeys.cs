using System.Xml.Linq;
using Dapper;
using EarlySupport.EventStore;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace EarlySupport.Service.SignIn;

/// <summary>Keeps the keys of cookies and forms where all nodes find them.</summary>
internal sealed class DataProtectionKeys(TenantDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = Open();
        return [.. connection.Query<string>("select xml from privacy.data_protection_keys order by id").Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = Open();
        connection.Execute(
            "insert into privacy.data_protection_keys (id, xml) values (@friendlyName, @xml)",
            new { friendlyName, xml = element.ToString(SaveOptions.DisableFormatting) });
    }

    // The interface is not asynchronous; it is asked at the start and once a day.
    private NpgsqlConnection Open() => database.OpenForEngineAsync(CancellationToken.None).GetAwaiter().GetResult();
}
