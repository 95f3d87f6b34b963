using System.Buffers.Binary;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Privacy;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>The column of a connected group as it was written before topics were kept: the group's number, and the setting, here none.</summary>
internal static class EarlierRow
{
    public static byte[] Of(WegoBotApp app, string centre, long group)
    {
        var plain = new byte[2 * sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(plain, group);
        return app.Services.GetRequiredService<ColumnEncryption>().Encrypt(plain, "StaffGroups.Chat", Encoding.UTF8.GetBytes(centre));
    }
}
