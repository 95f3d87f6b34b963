using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace WegoBot.Privacy;

/// <summary>Decrypts what <see cref="KeyRingEncryption"/> encrypted. Data Protection creates it by the name that stands beside the key.</summary>
public sealed class KeyRingDecryption(IServiceProvider services) : IXmlDecryptor
{
    /// <exception cref="CryptographicException">The key was encrypted under another key file, or was altered.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        ArgumentNullException.ThrowIfNull(encryptedElement);
        var plain = services.GetRequiredService<ColumnEncryption>().Decrypt(Convert.FromBase64String(encryptedElement.Value), KeyRingEncryption.Column, row: [])
            ?? throw new CryptographicException("A key of Data Protection does not belong to the key file.");
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
