using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace WegoBot.Privacy;

/// <summary>Encrypts the keys of Data Protection under the key file before they are stored in the database.</summary>
public sealed class KeyRingEncryption(ColumnEncryption encryption) : IXmlEncryptor
{
    internal const string Column = "DataProtectionKeys.Xml";
    internal const string Element = "encryptedKey";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        ArgumentNullException.ThrowIfNull(plaintextElement);
        var encrypted = encryption.Encrypt(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)), Column, row: []);
        return new EncryptedXmlInfo(new XElement(Element, Convert.ToBase64String(encrypted)), typeof(KeyRingDecryption));
    }
}
