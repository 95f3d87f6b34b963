using Microsoft.Extensions.DependencyInjection;
using WegoBot.Channels.Messengers;
using WegoBot.Dialogue;
using WegoBot.Referrals;
using WegoBot.Tests.Channels.Telegram;
using WegoBot.Tests.Channels.Viber;

namespace WegoBot.Tests.Channels.Messengers;

/// <summary>S11: whatever happens to her message, and however long she is silent, no message comes to her that she did not ask for.</summary>
public sealed class UnaskedTests
{
    private const long Her = 5000000001;

    [Fact, Reported(7, Inputs = 5)]
    public async Task In_Telegram_nothing_is_sent_to_her_unasked()
    {
        using var api = new FakeBotApi();
        await using var app = new WebhookApp(api);
        await app.Registered();
        api.Says(Her, "/start");
        await app.BringsAll();
        foreach (var (button, _) in WayToAReferral.Past(""))
        {
            api.PressesLabel(Her, button);
            await app.BringsAll();
        }

        var sent = api.Methods.Count(method => method == "sendMessage");
        await EverythingHappens(app.Service, app.Sender, ChannelKind.Telegram);

        Assert.Equal(sent, api.Methods.Count(method => method == "sendMessage"));
        Assert.Contains("deleteMessages", api.Methods);
    }

    [Fact, Reported(7, Inputs = 5)]
    public async Task In_Viber_nothing_is_sent_to_her_unasked()
    {
        using var viber = new FakeViber();
        await using var app = new ViberApp(viber, clock: new FakeClock());
        var under = await app.Starts();
        foreach (var (button, _) in WayToAReferral.Past(""))
        {
            await app.Presses(under, button);
            under = app.Last;
        }

        var sent = viber.SentTo(ViberApp.Her).Count;
        await EverythingHappens(app.Service, app.Sender, ChannelKind.Viber);

        Assert.Equal(sent, viber.SentTo(ViberApp.Her).Count);
    }

    /// <summary>The centre opens the referral, accepts it and closes it; half an hour passes, and a day.</summary>
    private static async Task EverythingHappens(WegoBotApp app, MessengerSender sender, ChannelKind channel)
    {
        var id = Assert.Single(await app.Desk.List("ruse", CancellationToken.None)).Id;
        Assert.NotNull(await app.Desk.Open("ruse", id, CancellationToken.None));
        await Passes(TimeSpan.Zero);
        foreach (var status in new[] { ReferralStatus.Accepted, ReferralStatus.Done })
        {
            Assert.Equal(Decision.Made, await app.Decides("ruse", id, status, AnswerFor(app, status), CancellationToken.None));
            await Passes(TimeSpan.Zero);
        }

        await Passes(TimeSpan.FromMinutes(31));
        await Passes(TimeSpan.FromHours(24));

        async Task Passes(TimeSpan time)
        {
            // What is shown and not stored as such yet is not shown again.
            await Eventually.Holds(() => sender.Receipts().Count == 0);
            app.Clock.Passes(time);
            await app.AppliesRetention();
            await sender.Redeliver(app.Conversations.UnshownScreens(channel, CancellationToken.None), pace: null, CancellationToken.None);
            await sender.Settled();
        }
    }

    private static string AnswerFor(WegoBotApp app, ReferralStatus status) =>
        app.Services.GetRequiredService<Catalogue>().Answers.First(answer => answer.For == status).Id;
}
