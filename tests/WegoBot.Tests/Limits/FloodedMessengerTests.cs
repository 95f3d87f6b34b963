using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Limits;
using WegoBot.Tests.Channels.Telegram;
using WegoBot.Tests.Channels.Viber;

namespace WegoBot.Tests.Limits;

/// <summary>S25: one chat that writes without end is passed over after a while, and help is always heard.</summary>
public sealed class FloodedMessengerTests
{
    private const string Waits = "не успяваме да отговорим на всичко наведнъж";
    private const long Flooder = 5000000001;

    [Fact]
    public async Task In_Viber_she_is_told_once_to_try_again_and_whom_to_call()
    {
        using var viber = new FakeViber();
        await using var app = new ViberApp(viber, clock: new FakeClock { Stands = true }, factor: "1");
        await app.Presses(await app.Starts(), "Да, може");
        for (var number = 0; number < Pace.Turns.AtOnce + 20; number++)
            await app.Says($"здравей {number}");
        var told = viber.SentTo(ViberApp.Her).Select(message => (string)message["text"]!).ToList();
        Assert.Equal(Pace.Turns.AtOnce + 1, told.Count);
        Assert.Single(told, text => text.Contains(Waits, StringComparison.Ordinal) && text.Contains("112", StringComparison.Ordinal));

        await app.Says("помощ");
        Assert.Equal(Stage.HelpNow, (await app.Service.Person(ViberApp.Her, ChannelKind.Viber).Screen()).Stage);
        app.Service.Clock.Lives(TimeSpan.FromMinutes(2));
        await app.Says("начало");
        Assert.DoesNotContain(Waits, (string)app.Last["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Telegram_another_chat_waits_for_nothing_and_no_update_is_asked_for_again()
    {
        using var api = new FakeBotApi();
        await using var app = new WebhookApp(api, clock: new FakeClock { Stands = true }, factor: "1");
        await app.Registered();
        for (var number = 0; number < Pace.Turns.AtOnce + 20; number++)
            api.Says(Flooder, $"здравей {number}");
        await app.BringsAll();
        Assert.Empty(api.Waiting);
        Assert.Equal(1, api.Chat(Flooder).Count(message => message.Text.Contains(Waits, StringComparison.Ordinal)));
        await using var db = app.Service.NewDb();
        Assert.Equal(Pace.Turns.AtOnce, await db.ProcessedMessages.CountAsync());

        api.Says(Flooder + 1, "/start");
        api.Says(Flooder, "/exit");
        await app.BringsAll();
        Assert.Contains("безопасно ли", Assert.Single(api.Chat(Flooder + 1)).Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Left, (await app.Service.Person("5000000001", ChannelKind.Telegram).Screen()).Stage);
    }

    [Fact]
    public async Task While_too_many_updates_wait_Telegram_is_told_to_bring_more_later_and_help_and_leaving_need_no_place()
    {
        using var api = new FakeBotApi();
        await using var app = new WebhookApp(api);
        await app.Registered();
        api.Says(Flooder, "/start");
        await app.BringsAll();
        using (Full(app.Service, ChannelKind.Telegram))
        {
            api.Says(Flooder, "жилище");
            Assert.Equal(503, await app.Brings(api.Waiting[0]));
            api.Says(Flooder + 1, "помощ");
            api.Says(Flooder + 2, "мъжът ми ме бие");
            api.Says(Flooder + 3, "/exit");
            foreach (var urgent in api.Waiting.Skip(1).ToList())
                Assert.Equal(200, await app.Brings(urgent));
            await app.Settled();
            Assert.Contains("112", api.Chat(Flooder + 1)[^1].Text, StringComparison.Ordinal);
            Assert.Contains("112", api.Chat(Flooder + 2)[^1].Text, StringComparison.Ordinal);
            Assert.Contains("безопасно ли", Assert.Single(api.Chat(Flooder)).Text, StringComparison.Ordinal);
        }

        await app.BringsAll();
        await using var db = app.Service.NewDb();
        Assert.Equal(5, await db.ProcessedMessages.CountAsync());
        // Nobody kept a place.
        using var places = Full(app.Service, ChannelKind.Telegram);
    }

    [Fact]
    public async Task In_Viber_it_is_the_same_for_messages_and_for_whoever_opens_the_chat()
    {
        using var viber = new FakeViber();
        await using var app = new ViberApp(viber);
        await app.Starts();
        var words = Callback("жилище");
        using (Full(app.Service, ChannelKind.Viber))
        {
            Assert.Equal((503, ""), await app.Tells(words));
            Assert.Equal((503, ""), await app.Tells("""{"event":"conversation_started","timestamp":1700000000000,"message_token":9,"type":"open","user":{"id":"x","name":"x","api_version":10},"subscribed":false}"""));
            Assert.Empty(viber.SentTo(ViberApp.Her));
            Assert.Equal((200, ""), await app.Tells(Callback("помощ")));
            Assert.Contains("112", (string)app.Last["text"]!, StringComparison.Ordinal);
        }

        Assert.Equal((200, ""), await app.Tells(words));
        Assert.Equal(2, await app.Read(db => db.ProcessedMessages.CountAsync()));
        using var places = Full(app.Service, ChannelKind.Viber);
    }

    private static string Callback(string words) =>
        $$$"""{"event":"message","timestamp":1700000000000,"message_token":{{{words.Length}}},"sender":{"id":"{{{ViberApp.Her}}}","name":"x","api_version":10},"message":{"type":"text","text":"{{{words}}}"}}""";

    /// <summary>Takes every place of a channel.</summary>
    private static CompositeLease Full(WegoBotApp app, ChannelKind channel)
    {
        var limits = app.Services.GetRequiredService<ConversationLimits>();
        var places = Enumerable.Range(0, ConversationLimits.WaitingInMessenger).Select(_ => limits.Wait(channel)).ToList();
        Assert.All(places, place => Assert.True(place.IsAcquired));
        return new CompositeLease(places);
    }

    private sealed record CompositeLease(IReadOnlyList<IDisposable> Places) : IDisposable
    {
        public void Dispose()
        {
            foreach (var place in Places)
                place.Dispose();
        }
    }

    [Fact]
    public async Task A_message_that_is_brought_again_counts_once()
    {
        using var api = new FakeBotApi();
        await using var app = new WebhookApp(api, clock: new FakeClock { Stands = true }, factor: "1");
        await app.Registered();
        api.Says(Flooder, "/start");
        var update = Assert.Single(api.Waiting);
        for (var number = 0; number < Pace.Turns.AtOnce + 20; number++)
            Assert.Equal(200, await app.Brings(update));
        api.Says(Flooder, "помогнете ми с детска градина");
        await app.BringsAll();
        Assert.DoesNotContain(api.Chat(Flooder), message => message.Text.Contains(Waits, StringComparison.Ordinal));
    }
}
