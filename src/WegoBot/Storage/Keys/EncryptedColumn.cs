using System.Text;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>A column whose values are encrypted.</summary>
/// <param name="Row">The type of its rows.</param>
/// <param name="Property">The property of the rows.</param>
/// <param name="Name">What the column is called where it is encrypted and decrypted.</param>
internal sealed record EncryptedColumn(Type Row, string Property, string Name)
{
    /// <summary>The primary key as it is authenticated with the value.</summary>
    public static byte[] KeyOf(EntityEntry row) => row.Property(row.Metadata.FindPrimaryKey()!.Properties.Single().Name).CurrentValue switch
    {
        Guid id => id.ToByteArray(),
        ConversationId id => id.ToBytes(),
        string name => Encoding.UTF8.GetBytes(name),
        _ => throw new InvalidOperationException($"{row.Metadata.GetType()} has a key that no value is encrypted for."),
    };
}
