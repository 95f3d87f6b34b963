using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WegoBot.Channels.Telegram;
using WegoBot.Channels.Viber;
using WegoBot.Dialogue.Tests;
using WegoBot.Notifications;
using WegoBot.Tests.Channels.Telegram;
using WegoBot.Tests.Channels.Transcripts;
using WegoBot.Tests.Channels.Viber;
using WegoBot.Tests.Notifications;

namespace WegoBot.Tests.Privacy;

/// <summary>One service with every channel and e-mail notices, which logs everything that it can.</summary>
internal sealed class CanaryApp : IAsyncDisposable
{
    public const long TelegramAccount = 5730190264;
    public const long Group = -6730190264;
    public const string ViberAccount = "kanarche-viber-7730190264==";

    private readonly TestCertificates _certificates;
    private readonly FakeClock _clock = new();
    private readonly FakeBotApi _bot;
    private readonly FakeViber _viber = new();

    private CanaryApp(MailServer mail, TestCertificates certificates, bool onPostgres)
    {
        (Mail, _certificates, _bot) = (mail, certificates, new FakeBotApi { Clock = _clock });
        Service = new WegoBotApp
        {
            OnPostgres = onPostgres,
            Clock = _clock,
            Settings = new Dictionary<string, string>
            {
                ["Telegram:Token"] = FakeBotApi.Token,
                ["Telegram:BaseUrl"] = "http://bot.test",
                ["Viber:Token"] = FakeViber.Token,
                ["Viber:BaseUrl"] = "http://viber.test",
                ["Viber:PublicUrl"] = "https://chat.example.org",
                ["PublicUrl"] = "https://chat.example.org",
                ["Telegram:Mode"] = "polling",
                ["Smtp:Host"] = "localhost",
                ["Smtp:Port"] = $"{mail.Port}",
                ["Smtp:UserName"] = MailServer.User,
                ["Smtp:Password"] = MailServer.Password,
                ["Smtp:From"] = MailServer.User,
                ["Centres:ruse:Email"] = "team@example.org",
            },
            With = services =>
            {
                services.AddSingleton(new SmtpTrust(_certificates.Roots));
                services.AddLogging(logging => logging.AddFilter<CapturedLog>(level => level >= LogLevel.Trace));
                services.AddHttpClient(TelegramSetup.Client).ConfigurePrimaryHttpMessageHandler(() => _bot);
                services.AddHttpClient(ViberSetup.Client).ConfigurePrimaryHttpMessageHandler(() => _viber);
            },
        };
    }

    public WegoBotApp Service { get; }

    public MailServer Mail { get; }

    /// <summary>What the staff's group in Telegram reads.</summary>
    public IReadOnlyList<string> InGroup => [.. _bot.Chat(Group).Select(message => message.Text)];

    /// <summary>The code of the link by which staff connect their group.</summary>
    public string GroupCode { get; private set; } = "";

    public static async Task<CanaryApp> Start(bool onPostgres)
    {
        var certificates = new TestCertificates();
        return new CanaryApp(await MailServer.Start(certificates.For("localhost")), certificates, onPostgres);
    }

    /// <summary>A person in each channel. Before the first poll that is answered the fake cannot tell whether all was taken.</summary>
    public async Task<(Talk Web, Talk Telegram, Talk Viber)> People()
    {
        _ = Service.Services;
        _bot.Says(TelegramAccount, "/start");
        await _bot.Until(() => _bot.Chat(TelegramAccount).Count > 0 && _bot.IsIdle);
        var bulgarian = ShippedLanguages.Bulgarian;
        return (new WebTalk(Service, bulgarian), new TelegramTalk(_bot, TelegramAccount, bulgarian), new ViberTalk(new ViberApp(_viber, Service), ViberAccount, bulgarian));
    }

    /// <summary>The staff of Ruse connect their group in Telegram.</summary>
    public async Task ConnectsGroup()
    {
        GroupCode = (await Service.Services.GetRequiredService<TelegramGroupLink>().Create("ruse", CancellationToken.None)).Link!.Split('=')[1];
        _bot.Arrives(JsonNode.Parse($$$$"""{"my_chat_member":{"chat":{"id":{{{{Group}}}},"type":"group"},"new_chat_member":{"status":"member"}}}""")!.AsObject());
        _bot.Arrives(JsonNode.Parse($$$$"""{"message":{"message_id":3,"date":1,"text":"/start@calendar_bot {{{{GroupCode}}}}","from":{"id":77,"language_code":"bg"},"chat":{"id":{{{{Group}}}},"type":"group"}}}""")!.AsObject());
        await _bot.Until(() => InGroup.Count == 1 && _bot.IsIdle);
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Mail.DisposeAsync();
        _certificates.Dispose();
        _bot.Dispose();
        _viber.Dispose();
    }
}
