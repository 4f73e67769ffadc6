using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using EarlySupport.Service.Privacy;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace EarlySupport.Service.SignIn;

/// <summary>
/// Seals the keys of cookies and forms with one derived from the master key in use. They are not sealed anew when that is rotated: with a master
/// key that is no longer given they open no more, others are made, and who was signed in signs in again.
/// </summary>
internal sealed class DataProtectionKeySeal(MasterKeys masters) : IXmlEncryptor
{
    internal const string Of = "data-protection-key";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var master = masters.InUse;
        var key = TextSeal.Seal(master.CookieSecret, Of, Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)));
        return new(new XElement("sealed", new XAttribute("master", master.Id), Convert.ToBase64String(key)), typeof(DataProtectionKeyOpening));
    }
}

/// <summary>Its name stands in the table with each key: a storage format.</summary>
internal sealed class DataProtectionKeyOpening(IServiceProvider services) : IXmlDecryptor
{
    /// <exception cref="CryptographicException">The master key is not given, or the key was changed.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        // The interface is not asynchronous; it is asked at the start and once a day.
        var master = services.GetRequiredService<MasterKeys>().FindAsync((string)encryptedElement.Attribute("master")!, CancellationToken.None)
            .AsTask().GetAwaiter().GetResult();
        var key = TextSeal.Open(master.CookieSecret, DataProtectionKeySeal.Of, Convert.FromBase64String(encryptedElement.Value));
        return XElement.Parse(Encoding.UTF8.GetString(key));
    }
}
