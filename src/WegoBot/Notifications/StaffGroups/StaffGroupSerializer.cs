using System.Buffers.Binary;
using System.Text;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Encrypts where a group is, and says which group counts: the one in the settings, or its successor, before one connected by a link.</summary>
public sealed class StaffGroupSerializer(ColumnEncryption encryption, IOptions<StaffGroupOptions> settings)
{
    private const string Column = "StaffGroups.Chat";

    /// <summary>The group's number, and the setting that it belongs to.</summary>
    private const int NumbersLength = 2 * sizeof(long);

    /// <summary>Then the topic, 0 for none, and what was last in the way. Earlier versions stored neither.</summary>
    private const int Length = NumbersLength + sizeof(int) + sizeof(byte);

    /// <summary>The centres for which the settings name a group.</summary>
    public IReadOnlyCollection<string> Set => settings.Value.Centres;

    public bool IsSet(string centre) => settings.Value.Of(centre) != 0;

    /// <summary>Encrypts the number together with the setting that it belongs to: when the setting changes, the row no longer counts.</summary>
    public byte[] Write(string centre, long chat, int? topic, GroupObstacle obstacle = GroupObstacle.None)
    {
        Span<byte> plain = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(plain, chat);
        BinaryPrimitives.WriteInt64BigEndian(plain[sizeof(long)..], settings.Value.Of(centre));
        BinaryPrimitives.WriteInt32BigEndian(plain[NumbersLength..], topic ?? 0);
        plain[^1] = (byte)obstacle;
        return encryption.Encrypt(plain, Column, Encoding.UTF8.GetBytes(centre));
    }

    /// <summary>The centre's group; null when it has none.</summary>
    public StaffGroup? Read(string centre, StaffGroupRow? row)
    {
        var set = settings.Value.Of(centre);
        if (row is { EndedAt: null } && Place(row) is { } kept)
            return new StaffGroup(centre, kept.Chat, kept.Topic, row.Language, set != 0) { Obstacle = kept.Obstacle };
        return set == 0 ? null : new StaffGroup(centre, set, null, default, IsSet: true);
    }

    /// <summary>The number in a row, whether or not the bot is still there; null when it belongs to another setting or cannot be read.</summary>
    public long? Number(StaffGroupRow row) => Place(row)?.Chat;

    /// <summary>What is in the way of notices to the centre's group, present or former.</summary>
    public GroupObstacle Obstacle(string centre, StaffGroupRow? row)
    {
        if (Read(centre, row) is { } group)
            return group.Obstacle;
        return row is { EndedAt: not null } ? GroupObstacle.BotRemoved : GroupObstacle.None;
    }

    private (long Chat, int? Topic, GroupObstacle Obstacle)? Place(StaffGroupRow row)
    {
        if (encryption.Decrypt(row.Chat, Column, Encoding.UTF8.GetBytes(row.Centre)) is not { Length: NumbersLength or Length } plain
            || BinaryPrimitives.ReadInt64BigEndian(plain.AsSpan(sizeof(long))) != settings.Value.Of(row.Centre))
            return null;
        var chat = BinaryPrimitives.ReadInt64BigEndian(plain);
        if (plain.Length == NumbersLength)
            return (chat, null, GroupObstacle.None);
        var topic = BinaryPrimitives.ReadInt32BigEndian(plain.AsSpan(NumbersLength));
        return (chat, topic == 0 ? null : topic, (GroupObstacle)plain[^1]);
    }
}
