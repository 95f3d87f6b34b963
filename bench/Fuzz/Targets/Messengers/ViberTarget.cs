using System.Security.Cryptography;
using System.Text;
using WegoBot.Channels.Messengers;
using WegoBot.Channels.Viber;
using WegoBot.Dialogue;

namespace WegoBot.Fuzz;

/// <summary>Viber's webhook, with its signature over every byte of the body.</summary>
public sealed class ViberTarget(MessengerService messengers) : WebhookTarget("Viber webhook", 40, messengers, ChannelKind.Viber, Updates.Viber)
{
    private const int TriesToSettle = 600;

    protected override string Path => ViberOptions.Path;

    protected override string Bystander => Person(5);

    protected override (string Header, string Value) Sign(byte[] body) =>
        (ViberSignature.Header, Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Canaries.Secret.Replace('_', '-')), body)));

    protected override string Another(byte[] body) => Sign([.. body, 1]).Value;

    protected override byte[] Real(long token, string words) => Says(token, Person(5), words);

    protected override byte[] Real(FuzzRandom random, long token, long somebody)
    {
        var person = Person(somebody);
        return Says(token, person, Chats.Keyboard(person) is { Count: > 0 } buttons && !random.OneIn(4) ? random.OneOf(buttons) : Mutator.Words(random));
    }

    protected override async Task Settled()
    {
        var sender = Service.Services.GetRequiredKeyedService<MessengerSender>(ChannelKind.Viber);
        for (var tries = 0; tries < TriesToSettle && sender.IsBusy; tries++)
            await Task.Delay(100);
    }

    private static string Person(long somebody) => $"{Canaries.Account}{somebody}==";

    private static byte[] Says(long token, string person, string words) =>
        Utf8($$$"""{"event":"message","timestamp":1700000000000,"message_token":{{{token}}},"sender":{"id":"{{{person}}}","name":"Kanarina","avatar":"http://canary.test/a.jpg","language":"bg","api_version":10},"message":{"type":"text","text":{{{Json(words)}}}}}""");
}
