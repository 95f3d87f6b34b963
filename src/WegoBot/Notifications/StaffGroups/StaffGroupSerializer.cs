using System.Buffers.Binary;
using System.Text;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Encrypts a group's number, and says which group counts: the one in the settings, or its successor, before one connected by a link.</summary>
public sealed class StaffGroupSerializer(ColumnEncryption encryption, IOptions<StaffGroupOptions> settings)
{
    private const string Column = "StaffGroups.Chat";

    /// <summary>The centres for which the settings name a group.</summary>
    public IReadOnlyCollection<string> Set => settings.Value.Centres;

    public bool IsSet(string centre) => settings.Value.Of(centre) != 0;

    /// <summary>Encrypts the number together with the setting that it belongs to: when the setting changes, the row no longer counts.</summary>
    public byte[] Write(string centre, long chat)
    {
        Span<byte> plain = stackalloc byte[2 * sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(plain, chat);
        BinaryPrimitives.WriteInt64BigEndian(plain[sizeof(long)..], settings.Value.Of(centre));
        return encryption.Encrypt(plain, Column, Encoding.UTF8.GetBytes(centre));
    }

    /// <summary>The centre's group; null when it has none.</summary>
    public StaffGroup? Read(string centre, StaffGroupRow? row)
    {
        var set = settings.Value.Of(centre);
        if (row is { EndedAt: null } && Number(row) is { } kept)
            return new StaffGroup(centre, kept, row.Language, set != 0);
        return set == 0 ? null : new StaffGroup(centre, set, default, IsSet: true);
    }

    /// <summary>The number in a row, whether or not the bot is still there; null when it belongs to another setting or cannot be read.</summary>
    public long? Number(StaffGroupRow row) =>
        encryption.Decrypt(row.Chat, Column, Encoding.UTF8.GetBytes(row.Centre)) is { Length: 2 * sizeof(long) } plain
        && BinaryPrimitives.ReadInt64BigEndian(plain.AsSpan(sizeof(long))) == settings.Value.Of(row.Centre)
            ? BinaryPrimitives.ReadInt64BigEndian(plain)
            : null;
}
