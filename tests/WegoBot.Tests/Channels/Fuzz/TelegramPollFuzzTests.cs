using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;
using WegoBot.Tests.Channels.Crowd;
using WegoBot.Tests.Channels.Telegram;
using Xunit.Abstractions;

namespace WegoBot.Tests.Channels.Fuzz;

/// <summary>S34: whatever a poll of Telegram is answered with.</summary>
public sealed class TelegramPollFuzzTests(ITestOutputHelper output)
{
    private const long Her = 5000000001;

    private static readonly FuzzedBotApi.Answer Nothing = new([], null);

    private static readonly string[] Answers =
    [
        """{"ok":true,"result":[]}""",
        """{"ok":true,"result":[{"dream":{"colour":"words"}}]}""",
        """{"ok":false,"error_code":502,"description":"words"}""",
    ];

    [Fact]
    public async Task Any_answer_is_read_or_passed_over_and_the_poll_goes_on()
    {
        var (counts, queue) = (new Counts("Telegram polling"), new Queue<FuzzedBotApi.Answer>());
        Fill(queue, counts);
        using var api = new FakeBotApi();
        using var fuzzed = new FuzzedBotApi(api, queue);
        var clock = new FastTimeProvider(speed: 1, stands: true);
        await using var app = new WegoBotApp
        {
            Settings = new Dictionary<string, string> { ["Telegram:Token"] = FakeBotApi.Token, ["Telegram:BaseUrl"] = "http://bot.test" },
            With = services => services.AddSingleton<TimeProvider>(clock)
                .AddHttpClient(TelegramSetup.Client).ConfigurePrimaryHttpMessageHandler(() => fuzzed),
        };
        var bystander = new Bystander(app, "5000000001", ChannelKind.Telegram);
        _ = app.Services;
        api.Says(Her, "/start");
        await api.Until(() => api.Chat(Her).Count == 1 && api.Polls.Count > 1 && api.IsIdle);
        await bystander.Remembers();

        // Not sooner: a call of hers that runs out of time at once is made again, and she sees its message twice.
        clock.Speed = 100_000;
        fuzzed.Begun = true;
        api.Arrives(JsonNode.Parse("""{"update_id":9000}""")!.AsObject());
        // A poll that ends by itself stops the service.
        await fuzzed.Done.WaitAsync(app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        var updates = app.Services.GetRequiredService<TelegramUpdateProcessor>();
        await updates.Settled();

        await bystander.AssertUntouched();
        output.WriteLine($"{counts}; {updates.Unreadable} unreadable");
        Assert.True(updates.Unreadable > 0);
        Assert.Equal(0, fuzzed.HeldUp);
        Assert.Single(api.Chat(Her));
        api.Arrives(JsonNode.Parse($$$"""{"update_id":{{{fuzzed.Last + 1}}},"message":{"message_id":9,"date":1,"chat":{"id":{{{Her}}},"type":"private"},"text":"/help"}}""")!.AsObject());
        await api.Until(() => api.Chat(Her)[^1].Text.Contains("112", StringComparison.Ordinal));
    }

    /// <summary>Updates by twenties, as far as they are JSON; each of the others makes an answer unreadable, and one that can be read follows.</summary>
    private static void Fill(Queue<FuzzedBotApi.Answer> queue, Counts counts)
    {
        var updates = new List<string>();
        foreach (var update in Bodies.Sample(Bodies.Bent(TelegramUpdates.Whole), Counts.Polled * 9 / 10, Counts.Seed)
            .Concat(Bodies.Always(TelegramUpdates.Whole).Where(body => body.Length < 100_000).Select(Encoding.UTF8.GetString)))
        {
            if (FuzzedBotApi.Answer.IsJson(update))
            {
                updates.Add(update);
                counts.Add("updates in an answer");
                if (updates.Count == 20)
                {
                    queue.Enqueue(new(updates, null));
                    updates = [];
                }
            }
            else
            {
                queue.Enqueue(new(null, Encoding.UTF8.GetBytes($$"""{"ok":true,"result":[{{update}}]}""")));
                queue.Enqueue(Nothing);
                counts.Add("answers unreadable by one update");
            }
        }

        queue.Enqueue(new(updates, null));
        foreach (var answer in Bodies.Sample(Bodies.Like(Answers), Counts.Polled / 10, Counts.Seed + 1).Concat(Bodies.Always(Answers)))
        {
            queue.Enqueue(new(null, answer));
            queue.Enqueue(Nothing);
            counts.Add("answers of any kind");
        }
    }
}
