using Microsoft.Extensions.DependencyInjection;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;
using WegoBot.Tests.Channels.Telegram;
using Xunit.Abstractions;

namespace WegoBot.Tests.Channels.Fuzz;

/// <summary>S34: whatever is brought to Telegram's webhook.</summary>
public sealed class TelegramWebhookFuzzTests(ITestOutputHelper output)
{
    private const long Her = 5000000001;

    private static readonly string[] Whole = [.. TelegramUpdates.Whole.Select(update => $"{{\"update_id\":TOKEN,{update[1..]}")];

    [Fact]
    public async Task Any_body_with_the_secret_is_refused_or_taken_and_touches_nobody_else()
    {
        using var api = new FakeBotApi();
        await using var app = new WebhookApp(api);
        await app.Registered();
        api.Says(Her, "/start");
        await app.BringsAll();
        var (counts, bystander) = (new Counts("Telegram webhook"), new Bystander(app.Service, "5000000001", ChannelKind.Telegram));
        await Eventually.Holds(() => app.Sender.Receipts().Count == 0);
        await bystander.Remembers();

        var bodies = Bodies.Always(Whole).Concat(Bodies.Sample(Bodies.Like(Whole), Counts.Inputs, Counts.Seed));
        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (body, _) =>
        {
            var (status, text) = await app.Posts(body);
            Assert.True(status is 200 or 400 or 413, $"{status} for {System.Text.Encoding.UTF8.GetString(body)}");
            Assert.Empty(text);
            counts.Add(status switch { 200 => "taken", 400 => "refused as unreadable", _ => "refused as too large" });
        });
        foreach (var body in Bodies.Sample(Bodies.Like(Whole), 50, Counts.Seed + 1))
        {
            Assert.Equal((403, ""), await app.Posts(body, secret: "another"));
            counts.Add("without the secret and refused unread");
        }

        await app.Settled();
        await bystander.AssertUntouched();
        var unreadable = app.Service.Services.GetRequiredService<TelegramUpdateProcessor>().Unreadable;
        output.WriteLine($"{counts}; {unreadable} unreadable");
        Assert.True(unreadable > 0);
        api.PressesLabel(Her, "Да, може");
        await app.BringsAll();
        Assert.Contains("Преди да започнем", Assert.Single(api.Chat(Her)).Text, StringComparison.Ordinal);
    }
}
