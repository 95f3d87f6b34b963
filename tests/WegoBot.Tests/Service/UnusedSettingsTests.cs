using Microsoft.Extensions.Configuration;
using WegoBot.Service;

namespace WegoBot.Tests.Service;

/// <summary>An operator who gives a setting in vain hears of it at the start.</summary>
public sealed class UnusedSettingsTests
{
    private const int Misspelt = 1781;

    private const string Token = "Telegram:Token=1:a";

    [Theory]
    [Reported(18)]
    [InlineData("Telegram:BaseUrl", "Telegram is off without Telegram:Token", "Telegram:BaseUrl=https://bot-api.example.org")]
    [InlineData("Telegram:Mode", "Telegram is off", "Telegram:Mode=Webhook")]
    [InlineData("Telegram:WebhookSecret", "Telegram is off", "Telegram:Token= ", "Telegram:WebhookSecret=x")]
    [InlineData("Telegram:WebhookSecret", "only where Telegram:Mode is Webhook", Token, "Telegram:WebhookSecret=x")]
    [InlineData("Telegram:PublicUrl", "only where Telegram:Mode is Webhook", Token, "Telegram:Mode=polling", "Telegram:PublicUrl=https://chat.example.org")]
    [InlineData("Centres:ruse:TelegramChatId", "Telegram is off", "Centres:ruse:TelegramChatId=-5")]
    [InlineData("Smtp:From", "e-mail is off without Smtp:Host", "Smtp:From=notices@example.org")]
    [InlineData("Centres:ruse:HeadEmail", "e-mail is off", Token, "Centres:ruse:HeadEmail=head@example.org")]
    [InlineData("Viber:SenderName", "Viber is off without Viber:Token", "Viber:SenderName=Calendar")]
    [InlineData("Viber:PublicUrl", "Viber is off", Token, "Viber:PublicUrl=https://chat.example.org")]
    [InlineData("Viber:BaseUrl", "Viber is off", "Viber:BaseUrl=https://chatapi.viber.com")]
    [InlineData("Telemetry:Url", "only where Telemetry:Exporter is Prometheus", "Telemetry:Url=http://127.0.0.1:9464")]
    [InlineData("Telemetry:OtlpEndpoint", "only where Telemetry:Exporter is Otlp", "Telemetry:Exporter=Prometheus", "Telemetry:OtlpEndpoint=http://127.0.0.1:4317")]
    [InlineData("Telegram:Tokn", "Perhaps Telegram:Token is meant", "Telegram:Tokn=1:a")]
    [InlineData("Telgram:Token", "Perhaps Telegram:Token is meant", "Telgram:Token=1:a")]
    [InlineData("Centres:ruse:TelegramChat", "Perhaps Centres:ruse:TelegramChatId is meant", "Centres:ruse:TelegramChat=-5")]
    [InlineData("WebChat:Colour", "no setting of this name", "WebChat:Colour=green")]
    [InlineData("Telegram:Token:…", "no setting of this name", Token, "Telegram:Token:Value:Deep=1:a")]
    [InlineData("PublicUrls", "Perhaps PublicUrl is meant", "PublicUrls=https://chat.example.org")]
    public void It_is_named_with_the_reason(string setting, string reason, params string[] settings)
    {
        var (named, why) = Assert.Single(UnusedSettings.In(Given(settings)));
        Assert.Equal(setting, named);
        Assert.Contains(reason, why, StringComparison.Ordinal);
    }

    [Theory]
    [Reported(18)]
    [InlineData(Token, "Telegram:BaseUrl=https://bot-api.example.org", "Telegram:Mode=Polling", "Centres:ruse:TelegramChatId=-5")]
    [InlineData(Token, "Telegram:Mode=webhook", "Telegram:PublicUrl=https://chat.example.org", "Telegram:WebhookSecret=x")]
    [InlineData("Smtp:Host=mail.example.org", "Smtp:From=notices@example.org", "Centres:ruse:Email=team@example.org", "Notifications:RemindAfterMinutes=60")]
    [InlineData("Viber:Token=x", "Viber:PublicUrl=https://chat.example.org", "Viber:SenderName=Calendar", "Viber:BaseUrl=https://chatapi.viber.com")]
    [InlineData("Telemetry:Exporter=prometheus", "Telemetry:Url=http://127.0.0.1:9464", "Storage:Provider=Sqlite", "Privacy:KeyPath=x", "ConnectionStrings:WegoBot=x")]
    [InlineData("urls=http://127.0.0.1:5080", "PublicUrl=https://chat.example.org", "WebChat:LeaveTo=https://bg.wikipedia.org/", "Logging:LogLevel:Default=Warning", "environment=Production", "Telegram:BaseUrl=")]
    public void Nothing_is_said_of_settings_that_count(params string[] settings) => Assert.Empty(UnusedSettings.In(Given(settings)));

    [Fact]
    [Reported(18, Inputs = Misspelt)]
    public void Every_setting_with_one_letter_missing_doubled_or_exchanged_is_recognised()
    {
        var tried = 0;
        foreach (var known in KnownSettings.All.Select(setting => setting.Replace("*", "ruse", StringComparison.Ordinal)))
            for (var at = 0; at < known.Length; at++)
                foreach (var misspelt in new[] { known.Remove(at, 1), known.Insert(at, known[at..(at + 1)]), at == 0 ? known : known[..(at - 1)] + known[at] + known[at - 1] + known[(at + 1)..] })
                {
                    if (KnownSettings.Contains(misspelt) || misspelt.Trim(':') != misspelt) continue;
                    Assert.Contains(UnusedSettings.In(Given([$"{misspelt}=x", Token, "Viber:Token=x"])), unused => unused.Reason.Contains("no setting of this name", StringComparison.Ordinal));
                    tried++;
                }

        Assert.Equal(Misspelt, tried);
    }

    [Theory]
    [Reported(18)]
    [InlineData("Telegram__BaseUrl", "Telegram:BaseUrl")]
    [InlineData("TELEGRAM_TOKEN", "TELEGRAM_TOKEN")]
    [InlineData("Telegarm__Token", "Telegarm:Token")]
    [InlineData("PUBLIC_URL", "PUBLIC_URL")]
    public void So_it_is_in_the_environment_where_much_else_stands(string variable, string setting)
    {
        Environment.SetEnvironmentVariable(variable, "x");
        try
        {
            Assert.Contains(UnusedSettings.In(new ConfigurationBuilder().AddEnvironmentVariables().Build()), unused => unused.Setting == setting);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }

        Assert.Empty(UnusedSettings.In(new ConfigurationBuilder().AddEnvironmentVariables().Build()));
    }

    [Fact]
    [Reported(18)]
    public async Task The_start_says_it_in_one_sentence_each_and_never_the_value()
    {
        await using var app = new WegoBotApp { Settings = new Dictionary<string, string> { ["Telegram:WebhookSecret"] = "nobody-may-read-this", ["Viber:Sendername"] = "Calendar", ["WebChat:LeavTo"] = "x" } };
        _ = app.Services;
        var said = app.Log.Text.Split('\n').Where(line => line.Contains("has no effect", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, said.Count);
        Assert.DoesNotContain("nobody-may-read-this", app.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Reported(18)]
    public async Task The_settings_that_are_known_are_those_that_the_help_lists()
    {
        var (_, help, _) = await Verbs.Said.ByAnOperator("--help");
        Assert.All(KnownSettings.All, setting => Assert.Contains($"  {setting.Replace("*", "<id>", StringComparison.Ordinal)} ", help, StringComparison.Ordinal));
    }

    private static IConfiguration Given(string[] settings) => new ConfigurationBuilder().AddCommandLine(settings).Build();
}
