using System.Globalization;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;

namespace WegoBot.Fuzz;

/// <summary>Telegram's webhook. At the end no chat has two messages with buttons.</summary>
public sealed class TelegramTarget(MessengerService messengers) : WebhookTarget("Telegram webhook", 40, messengers, ChannelKind.Telegram, Updates.TelegramWithNumbers)
{
    private const int TriesToSettle = 600;

    protected override string Path => TelegramWebhookEndpoint.Path;

    protected override string Bystander => Chat(5).ToString(CultureInfo.InvariantCulture);

    protected override (string Header, string Value) Sign(byte[] body) => (TelegramWebhook.Header, Canaries.Secret);

    protected override string Another(byte[] body) => Canaries.Secret[..^1] + "8";

    protected override byte[] Real(long token, string words) => Says(token, Chat(5), words);

    protected override byte[] Real(FuzzRandom random, long token, long somebody)
    {
        var chat = Chat(somebody);
        if (Chats.WithButtons(chat) is { Count: > 0 } shown && !random.OneIn(4))
        {
            var (message, buttons) = random.OneOf(shown);
            return Utf8($$$$$"""{"update_id":{{{{{token}}}}},"callback_query":{"id":"{{{{{token}}}}}","from":{"id":{{{{{chat}}}}},"is_bot":false,"first_name":"Kanarina","language_code":"bg"},"chat_instance":"1","data":{{{{{Json(random.OneOf(buttons))}}}}},"message":{"message_id":{{{{{message}}}}},"date":1764000000,"chat":{"id":{{{{{chat}}}}},"type":"private"}}}}""");
        }

        return Says(token, chat, random.OneIn(5) ? "/start" : Mutator.Words(random));
    }

    protected override async Task Settled()
    {
        var updates = Service.Services.GetRequiredService<TelegramUpdateProcessor>();
        for (var tries = 0; tries < TriesToSettle && (updates.IsBusy || Crowded().Count > 0); tries++)
        {
            await updates.Settled();
            await Task.Delay(100);
        }
    }

    public override async Task Finish(Walk walk)
    {
        await base.Finish(walk);
        Walk.Holds(Service.Services.GetRequiredService<TelegramUpdateProcessor>().Unreadable > 0, Rule.Other, "No update was unreadable: the inputs are too tame.");
        var crowded = Crowded();
        Walk.Holds(crowded.Count == 0, Rule.Screens,
            $"{crowded.Count} chats have two messages with buttons, such as {string.Join(" and ", Chats.WithButtons(crowded.FirstOrDefault()).Select(message => message.Message))} in {crowded.FirstOrDefault()} after these calls:\n{string.Join('\n', Chats.Told(crowded.FirstOrDefault()))}");
    }

    /// <summary>Only chats of people who wrote and pressed what is there: in the others messages were pressed that the bot never sent, and bots blocked that write on.</summary>
    private List<long> Crowded() => [.. Chats.Crowded.Where(chat => chat.ToString(CultureInfo.InvariantCulture).StartsWith(Canaries.Account, StringComparison.Ordinal))];

    private static long Chat(long somebody) => long.Parse($"{Canaries.Account}{somebody % 100_000:D5}", CultureInfo.InvariantCulture);

    private static byte[] Says(long token, long chat, string words) =>
        Utf8($$$$$"""{"update_id":{{{{{token}}}}},"message":{"message_id":{{{{{token % 1_000_000}}}}},"date":1764000000,"from":{"id":{{{{{chat}}}}},"is_bot":false,"first_name":"Kanarina","username":"canary","language_code":"bg"},"chat":{"id":{{{{{chat}}}}},"type":"private","first_name":"Kanarina"},"text":{{{{{Json(words)}}}}}}}""");
}
