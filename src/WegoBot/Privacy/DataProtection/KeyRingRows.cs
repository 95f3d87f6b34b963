using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>The keys of Data Protection in the database that an older key encrypted. There is one for every 90 days, so all are read at once.</summary>
internal static class KeyRingRows
{
    /// <summary>The number of keys that need an older version than <paramref name="version"/>.</summary>
    public static async Task<int> Count(WegoBotDb db, int version, CancellationToken cancellationToken) =>
        (await db.DataProtectionKeys.AsNoTracking().ToListAsync(cancellationToken)).Count(row => Encrypted(row.Xml).Any(one => IsOlder(one, version)));

    /// <summary>Encrypts them anew, in the caller's transaction.</summary>
    public static async Task Reencrypt(WegoBotDb db, ColumnEncryption encryption, int version, CancellationToken cancellationToken)
    {
        foreach (var row in await db.DataProtectionKeys.OrderBy(row => row.Id).ForUpdate().ToListAsync(cancellationToken))
        {
            var older = Encrypted(row.Xml).Where(one => IsOlder(one, version)).ToList();
            foreach (var element in older)
                element.Value = Convert.ToBase64String(Anew(encryption, Convert.FromBase64String(element.Value)));
            if (older.Count > 0)
                row.Xml = older[0].Document!.Root!.ToString(SaveOptions.DisableFormatting);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static byte[] Anew(ColumnEncryption encryption, byte[] value) => encryption.Decrypt(value, KeyRingEncryption.Column, row: []) is { } plain
        ? encryption.Encrypt(plain, KeyRingEncryption.Column, row: [])
        : [0, 0, .. value.AsSpan(ColumnEncryption.VersionBytes)];

    private static IEnumerable<XElement> Encrypted(string? xml) => xml is null ? [] : XDocument.Parse(xml).Descendants(KeyRingEncryption.Element);

    private static bool IsOlder(XElement element, int version) => ColumnEncryption.VersionOf(Convert.FromBase64String(element.Value)) is > 0 and var own && own < version;
}
