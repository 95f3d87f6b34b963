using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace WegoBot.Tests.Channels.Viber;

/// <summary>Signed bodies that are not what Viber sends: each is refused or passed over, and none changes anything.</summary>
public sealed class ViberFuzzTests(ITestOutputHelper output)
{
    private const int Spoilt = 400;

    private static readonly string Whole =
        $$$"""{"event":"message","timestamp":1457764197627,"message_token":4912661846655238145,"sender":{"id":"{{{ViberApp.Her}}}","language":"bg"},"message":{"type":"text","text":"щ"}}""";

    [Fact]
    public async Task A_spoilt_body_is_refused_or_passed_over_and_changes_nothing()
    {
        using var viber = new FakeViber();
        await using var app = new ViberApp(viber);
        await app.Says("здравейте");
        await app.AllStored();
        var before = await Kept(app);

        var answers = new Dictionary<int, int>();
        foreach (var body in Corpus().Concat(Enumerable.Range(0, Spoilt).Select(Broken)))
        {
            var (status, text) = await app.Posts(body, ViberApp.Sign(body));
            answers[status] = answers.GetValueOrDefault(status) + 1;
            Assert.True(status is 200 or 400, $"{status} for {Convert.ToHexString(body)[..Math.Min(200, body.Length)]}");
            Assert.Empty(text);
        }

        output.WriteLine($"{answers.Values.Sum()} bodies: " + string.Join(", ", answers.OrderBy(one => one.Key).Select(one => $"{one.Value} answered {one.Key}")));
        Assert.True(answers[400] >= Spoilt);
        Assert.Equal(before, await Kept(app));
        Assert.Single(viber.SentTo(ViberApp.Her));
        Assert.DoesNotContain("failed", app.Service.Log.Text, StringComparison.Ordinal);
    }

    private static Task<string> Kept(ViberApp app) => app.Read(async db =>
        string.Join('\n', (await db.Conversations.ToListAsync()).Select(row => $"{row.Id} {row.IsShown} {Convert.ToHexString(row.State)}")));

    private static IEnumerable<byte[]> Corpus()
    {
        string[] texts =
        [
            "", " ", "null", "0", "true", "\"message\"", "[]", "{}", "[{}]", "{\"event\":null}", "{\"event\":7}", "{\"event\":[]}", "\uFEFF{}",
            new string('[', 5000), string.Concat(Enumerable.Repeat("{\"event\":", 5000)), "{\"event\":\"message\"}", "{\"event\":\"\\ud800\"}",
            "{\"event\":\"conversation_started\"}", "{\"event\":\"conversation_started\",\"message_token\":1,\"user\":{}}", "{\"event\":\"unsubscribed\"}",
            "{\"event\":\"unsubscribed\",\"user_id\":7}", "{\"event\":\"seen\",\"user_id\":{}}", "{\"event\":\"\"}",
            Whole.Replace("4912661846655238145", "1e3000", StringComparison.Ordinal), Whole.Replace("4912661846655238145", "1.5", StringComparison.Ordinal),
            Whole.Replace("4912661846655238145", "9223372036854775808", StringComparison.Ordinal), Whole.Replace("4912661846655238145", "\"1\"", StringComparison.Ordinal),
            Whole.Replace("4912661846655238145", "null", StringComparison.Ordinal), Whole.Replace(ViberApp.Her, "", StringComparison.Ordinal),
            Whole.Replace(ViberApp.Her, new string('a', 201), StringComparison.Ordinal), Whole.Replace("\"щ\"", "\"\\udc00\"", StringComparison.Ordinal),
            Whole.Replace("{\"type\":\"text\",\"text\":\"щ\"}", "[]", StringComparison.Ordinal), Whole + "x", Whole + Whole, Whole.Replace("\"sender\"", "\"sendr\"", StringComparison.Ordinal),
        ];
        return texts.Select(Encoding.UTF8.GetBytes).Append([0xFF, 0xFE, 0x00]).Append(new byte[1000]);
    }

    /// <summary>The whole body cut off, with bytes that no JSON has anywhere, or with its brackets turned; the same for the same number.</summary>
    private static byte[] Broken(int number)
    {
        var random = SHA256.HashData(BitConverter.GetBytes(number));
        var body = Encoding.UTF8.GetBytes(Whole);
        var place = (int)(BinaryPrimitives.ReadUInt32LittleEndian(random) % (uint)body.Length);
        return (number % 3) switch
        {
            0 => body[..place],
            1 => [.. body[..place], random[4] < 128 ? (byte)(random[5] % 9) : (byte)0xC0, .. body[place..]],
            _ => Turned(body, place),
        };
    }

    private static byte[] Turned(byte[] body, int place)
    {
        var brackets = Enumerable.Range(0, body.Length).Where(at => body[at] is (byte)'{' or (byte)'}' or (byte)'"' or (byte)':').ToArray();
        body[brackets[place % brackets.Length]] = (byte)']';
        return body;
    }
}
