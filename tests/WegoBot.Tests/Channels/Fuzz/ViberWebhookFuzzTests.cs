using WegoBot.Dialogue;
using WegoBot.Tests.Channels.Viber;
using Xunit.Abstractions;

namespace WegoBot.Tests.Channels.Fuzz;

/// <summary>S34: whatever Viber, or somebody with its token, sends.</summary>
public sealed class ViberWebhookFuzzTests(ITestOutputHelper output)
{
    private static readonly string[] Whole =
    [
        """{"event":"message","timestamp":1457764197627,"message_token":TOKEN,"sender":{"id":"somebody-SOMEBODY==","name":"C","avatar":"http://canary.test/a.jpg","country":"BG","language":"bg","api_version":10},"message":{"type":"text","text":"words","tracking_data":"x"},"silent":false}""",
        """{"event":"message","timestamp":1457764197627,"message_token":TOKEN,"sender":{"id":"somebody-SOMEBODY==","language":"en"},"message":{"type":"contact","contact":{"name":"C","phone_number":"+359888123456"}}}""",
        """{"event":"message","timestamp":1457764197627,"message_token":TOKEN,"sender":{"id":"somebody-SOMEBODY==","language":"en"},"message":{"type":"text","text":"#~wb~0123456789ab"}}""",
        """{"event":"conversation_started","timestamp":1457764197627,"message_token":TOKEN,"type":"open","context":"c","user":{"id":"somebody-SOMEBODY==","name":"C","language":"bg","country":"BG","api_version":10},"subscribed":false}""",
        """{"event":"unsubscribed","timestamp":1457764197627,"user_id":"somebody-SOMEBODY==","message_token":TOKEN}""",
        """{"event":"failed","timestamp":1457764197627,"message_token":TOKEN,"user_id":"somebody-SOMEBODY==","desc":"words"}""",
    ];

    [Fact]
    public async Task Any_signed_body_is_refused_or_taken_and_touches_nobody_else()
    {
        using var viber = new FakeViber();
        await using var app = new ViberApp(viber);
        await app.Presses(await app.Starts(), "Да, може");
        await app.AllStored();
        var (counts, bystander) = (new Counts("Viber webhook"), new Bystander(app.Service, ViberApp.Her, ChannelKind.Viber));
        await bystander.Remembers();

        var bodies = Bodies.Always(Whole).Concat(Bodies.Sample(Bodies.Like(Whole), Counts.Inputs, Counts.Seed));
        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (body, _) =>
        {
            var (status, text) = await app.Posts(body, ViberApp.Sign(body));
            Assert.True(status is 200 or 400 or 413, $"{status} for {System.Text.Encoding.UTF8.GetString(body)}");
            Assert.True(text.Length == 0 || (status == 200 && text.StartsWith("{\"sender\"", StringComparison.Ordinal)), text);
            counts.Add(status switch { 200 => "taken", 400 => "refused as unreadable", _ => "refused as too large" });
        });
        var unsigned = 0;
        foreach (var body in Bodies.Sample(Bodies.Like(Whole), 50, Counts.Seed + 1))
            Assert.Equal(403, (await app.Posts(body, ++unsigned % 2 == 0 ? null : ViberApp.Sign([.. body, 1]))).Status);
        counts.Add("unsigned and refused unread", unsigned);

        await app.Sender.Settled();
        await bystander.AssertUntouched();
        output.WriteLine(counts.ToString());
        Assert.Empty(viber.SentTo(ViberApp.Her).Skip(1));
        await app.Presses(app.Last, "Разбрах, продължаваме");
        Assert.Contains("С какво да помогнем?", (string)app.Last["text"]!, StringComparison.Ordinal);
    }
}
