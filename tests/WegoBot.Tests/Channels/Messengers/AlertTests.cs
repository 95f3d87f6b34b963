using Microsoft.Extensions.DependencyInjection;
using WegoBot.Channels.Messengers;
using WegoBot.Dialogue;
using WegoBot.Referrals;
using WegoBot.Tests.Channels.Telegram;
using WegoBot.Tests.Channels.Viber;

namespace WegoBot.Tests.Channels.Messengers;

/// <summary>S10 and S11: the line that tells her of an answer, as it arrives on her phone.</summary>
public sealed class AlertTests
{
    private const long Her = 5000000001;

    private static readonly string[] ToTheMorningOfEachDay = ["Продължете без проверка", "Кажете ми при отговор", "Да, да изберем кога", "всеки ден", "сутрин, 8:00–12:00 ч.", "Запазете тези часове"];

    [Fact]
    public async Task In_Telegram_it_is_the_neutral_line_alone_without_sound_or_button_and_goes_when_she_leaves()
    {
        using var api = new FakeBotApi();
        await using var app = await Telegram(api);
        await Answered(app.Service);
        await SendsDue(app.Service);
        await SendsDue(app.Service);

        var line = api.Chat(Her)[^1];
        Assert.Equal((TelegramChat.Neutral, true, 0), (line.Text, line.Silent, line.Buttons.Count));
        Assert.Equal(1, Lines(api));
        Assert.DoesNotContain(Her.ToString(null, null), app.Service.Log.Text, StringComparison.Ordinal);

        api.PressesLabel(Her, "Бърз изход");
        await app.BringsAll();
        await Eventually.Holds(() => api.Removed.Contains(line.Id));
    }

    [Theory]
    [InlineData("429", 1)]
    [InlineData("reset", 0)]
    [InlineData("500", 0)]
    [InlineData("unreachable", 1)]
    [InlineData("blocked", 0)]
    public async Task What_Telegram_did_not_take_comes_later_and_what_it_may_have_taken_does_not(string fault, int later)
    {
        using var api = new FakeBotApi();
        await using var app = await Telegram(api);
        await Answered(app.Service);
        _ = fault switch
        {
            "429" => api.FailsWith429("sendMessage", 30),
            "reset" => api.FailsWithReset("sendMessage"),
            "500" => api.FailsWith500("sendMessage"),
            "unreachable" => api.Fails("sendMessage", () => throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused")),
            _ => api.Fails("sendMessage", () => FakeBotApi.Refusal(403, "Forbidden: bot was blocked by the user")),
        };
        await SendsDue(app.Service);
        Assert.Equal(1, Lines(api));
        app.Service.Clock.Lives(TimeSpan.FromMinutes(10));
        await SendsDue(app.Service);
        Assert.Equal(1 + later, Lines(api));
    }

    [Fact]
    public async Task In_Viber_it_is_the_neutral_line_alone_without_a_keyboard()
    {
        using var viber = new FakeViber();
        await using var app = new ViberApp(viber, clock: new FakeClock());
        var under = await app.Starts();
        foreach (var button in WayToAReferral.Past("").Select(step => step.Button).Concat(ToTheMorningOfEachDay))
        {
            await app.Presses(under, button);
            under = app.Last;
        }

        await Answered(app.Service);
        var before = viber.SentTo(ViberApp.Her).Count;
        await SendsDue(app.Service);
        await SendsDue(app.Service);
        var sent = Assert.Single(viber.SentTo(ViberApp.Her).Skip(before));
        Assert.Equal((TelegramChat.Neutral, null), ((string?)sent["text"], sent["keyboard"]));
    }

    [Fact]
    public async Task While_her_messenger_is_off_the_line_waits()
    {
        using var api = new FakeBotApi();
        await using var app = await Telegram(api);
        await Answered(app.Service);
        await app.Service.AppliesRetention();
        using (var off = ActivatorUtilities.CreateInstance<AlertWorker>(app.Service.Services, (object)Array.Empty<MessengerSender>()))
            await off.SendDue(CancellationToken.None);
        app.Service.Clock.Lives(TimeSpan.FromMinutes(59));
        await SendsDue(app.Service);
        Assert.Equal(0, Lines(api));
        app.Service.Clock.Lives(TimeSpan.FromMinutes(1));
        await SendsDue(app.Service);
        Assert.Equal(1, Lines(api));
    }

    /// <summary>Somebody who has sent a message, and wants to be told in the mornings.</summary>
    private static async Task<WebhookApp> Telegram(FakeBotApi api)
    {
        var app = new WebhookApp(api);
        await app.Registered();
        api.Says(Her, "/start");
        await app.BringsAll();
        foreach (var button in WayToAReferral.Past("").Select(step => step.Button).Concat(ToTheMorningOfEachDay))
        {
            api.PressesLabel(Her, button);
            await app.BringsAll();
        }

        return app;
    }

    /// <summary>The centre answers, and half an hour passes in which she may still be in the chat.</summary>
    private static async Task Answered(WegoBotApp app)
    {
        var id = Assert.Single(await app.Desk.List("ruse", CancellationToken.None)).Id;
        await app.Desk.Open("ruse", id, CancellationToken.None);
        Assert.Equal(Decision.Made, await app.Decides("ruse", id, ReferralStatus.Accepted, "look_again_soon", CancellationToken.None));
        app.Clock.Lives(TimeSpan.FromMinutes(31));
    }

    /// <summary>How often the neutral line was to become a new message.</summary>
    private static int Lines(FakeBotApi api) => api.Calls.Count(call => call.Method == "sendMessage" && (string?)call.Arguments["text"] == TelegramChat.Neutral);

    private static async Task SendsDue(WegoBotApp app)
    {
        await app.AppliesRetention();
        await app.Worker<AlertWorker>().SendDue(CancellationToken.None);
    }
}
