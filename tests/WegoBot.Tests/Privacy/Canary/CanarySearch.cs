using System.Buffers.Binary;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Storage;
using WegoBot.Tests.Channels.Telegram;
using WegoBot.Tests.Channels.Viber;

namespace WegoBot.Tests.Privacy;

/// <summary>Counts how often something stands in the places that the service writes to.</summary>
internal sealed class CanarySearch(IEnumerable<string> codes)
{
    private readonly byte[][] _said =
    [
        .. new[] { CanaryWalk.Name, CanaryWalk.Phone, CanaryWalk.Place, "887415926", "88 741 5926", $"{CanaryApp.TelegramAccount}", CanaryApp.ViberAccount, FakeBotApi.Token, FakeViber.Token, FakeRandom.Message }
            .Concat(codes.SelectMany(code => new[] { code, code.Replace(" ", "", StringComparison.Ordinal) }))
            .Append($"{-CanaryApp.Group}")
            .SelectMany(words => new[] { Encoding.UTF8.GetBytes(words), Encoding.Unicode.GetBytes(words) }),
        Eight(CanaryApp.Group), [.. Eight(CanaryApp.Group).Reverse()],
    ];

    /// <summary>How many of the things that she said, and of what leads to her, stand in these bytes.</summary>
    public int In(ReadOnlySpan<byte> place)
    {
        var found = 0;
        foreach (var one in _said)
            if (place.IndexOf(one) >= 0)
                found++;
        return found;
    }

    public int In(string text) => In(Encoding.UTF8.GetBytes(text));

    /// <summary>The encrypted bytes that are stored of the conversations in a channel.</summary>
    public static List<byte[]> OfChat(WegoBotDb db, ChannelKind channel) =>
        [.. db.Conversations.AsNoTracking().Where(row => row.Channel == channel).AsEnumerable().SelectMany(row => new[] { row.State, row.Address, row.SentMessages }).OfType<byte[]>().Select(End)];

    /// <summary>The encrypted bytes that are stored of a referral.</summary>
    public static List<byte[]> OfCase(WegoBotDb db, Guid referral) =>
    [
        .. db.Referrals.AsNoTracking().Where(row => row.Id == referral).AsEnumerable().SelectMany(row => new[] { row.Payload, row.Number }).OfType<byte[]>().Select(End),
        .. db.CaseMessages.Where(row => row.Referral == referral).Select(row => row.Content).AsEnumerable().Select(End),
        .. db.CaseNotes.Where(row => row.Referral == referral).Select(row => row.Content).AsEnumerable().Select(End),
        .. db.Summaries.Where(row => row.Referral == referral).Select(row => row.Content).AsEnumerable().Select(End),
    ];

    /// <summary>How many of these stand in one of the files.</summary>
    public static int Left(IReadOnlyList<byte[]> encrypted, IEnumerable<string> files)
    {
        var left = new HashSet<byte[]>();
        foreach (var file in files.Where(File.Exists))
        {
            var bytes = FileBytes.Of(file);
            left.UnionWith(encrypted.Where(one => bytes.AsSpan().IndexOf(one) >= 0));
        }

        return left.Count;
    }

    private static byte[] Eight(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }

    /// <summary>Enough to be found by; a longer one is not in one piece in every file.</summary>
    private static byte[] End(byte[] encrypted) => encrypted[^Math.Min(encrypted.Length, 48)..];
}
