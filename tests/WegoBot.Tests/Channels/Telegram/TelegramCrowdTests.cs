using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;
using WegoBot.Tests.Channels.Crowd;
using Xunit.Abstractions;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>Many people at once over a bad connection.</summary>
[LongRunning]
public sealed class TelegramCrowdTests(ITestOutputHelper output)
{
    private const long First = 5000000001;

    [Fact]
    public async Task Two_hundred_people_reach_a_sent_referral_though_one_call_in_ten_goes_wrong()
    {
        var clock = new FastTimeProvider();
        using var mishaps = new NetworkFaults(NetworkFaults.Seed);
        using var api = new FakeBotApi { Clock = clock };
        using var crowded = new CrowdedBotApi(api, mishaps);
        await using var app = new WegoBotApp
        {
            Settings = new Dictionary<string, string> { ["Telegram:Token"] = FakeBotApi.Token, ["Telegram:BaseUrl"] = "http://bot.test" },
            With = services => services.AddSingleton<TimeProvider>(clock)
                .AddHttpClient(TelegramSetup.Client).ConfigurePrimaryHttpMessageHandler(() => crowded),
        };
        var people = new People(app, ChannelKind.Telegram, number => (First + number).ToString(CultureInfo.InvariantCulture));
        crowded.People = people;
        foreach (var walker in people.All)
            api.Says(long.Parse(walker.Name, CultureInfo.InvariantCulture), "/start", walker.Wishes.Language.ToString());

        await people.AllArrive();
        await app.Services.GetRequiredService<TelegramUpdateProcessor>().Settled();

        await people.AssertEachSentHerOwn();
        foreach (var walker in people.All)
        {
            var stored = await people.Stored(walker);
            // The first is the greeting after /start.
            Assert.Equal((Stage.Sent, walker.Steps + 1), (stored.Stage, stored.Serial));
            Assert.Equal(
                stored.Rows.SelectMany(row => row).Select(button => button.Id),
                api.Chat(long.Parse(walker.Name, CultureInfo.InvariantCulture))[^1].Buttons.Select(button => button.Data));
        }

        output.WriteLine($"Telegram, seed {NetworkFaults.Seed}: {People.Count} people, {people.All.Sum(walker => walker.Steps)} presses, {api.Calls.Count} calls that arrived, " +
            $"{api.Polls.Count} polls, {People.Count} referrals, none lost, none doubled. Mishaps: {mishaps}");
    }
}
