using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WegoBot.Channels.Telegram;
using WegoBot.Channels.Viber;
using WegoBot.Notifications;
using WegoBot.Storage;
using WegoBot.Tests.Notifications;
using WegoBot.Verbs;

namespace WegoBot.Tests.Verbs;

/// <summary>What the doctor finds of the messengers and the mail server, which never hear more than a question.</summary>
public sealed class DoctorChannelTests
{
    private const string Token = "123456:canary-secret";

    [Theory]
    [InlineData(200, "", "Polling", DoctorResult.Ok, "it knows the bot")]
    [InlineData(200, "https://elsewhere.example.org/", "Polling", DoctorResult.Attention, "a webhook is set")]
    [InlineData(200, "", "Webhook", DoctorResult.Attention, "no webhook is set")]
    [InlineData(401, "", "Polling", DoctorResult.Broken, "does not know the token")]
    [InlineData(502, "", "Polling", DoctorResult.Broken, "cannot be reached")]
    [InlineData(0, "", "Polling", DoctorResult.Broken, "cannot be reached")]
    public async Task Telegram(int status, string hook, string mode, object result, string sentence)
    {
        await using var services = With(TelegramSetup.Client, status, asked => asked.EndsWith("getWebhookInfo", StringComparison.Ordinal)
            ? $$"""{"ok":true,"result":{"url":"{{hook}}","has_custom_certificate":false,"pending_update_count":0} }"""
            : status == 200 ? """{"ok":true,"result":{"id":123456,"is_bot":true,"first_name":"x","username":"x_bot"}}""" : $$"""{"ok":false,"error_code":{{status}},"description":"no"}""",
            ("Telegram:Token", Token), ("Telegram:Mode", mode), ("PublicUrl", "https://chat.example.org"));
        await AssertSays(new TelegramCheck(services), (DoctorResult)result, sentence);
    }

    [Theory]
    [InlineData(200, 0, DoctorResult.Ok, "it knows the bot")]
    [InlineData(200, 2, DoctorResult.Broken, "it refuses the bot")]
    [InlineData(0, 0, DoctorResult.Broken, "cannot be reached")]
    public async Task Viber(int status, int answer, object result, string sentence)
    {
        await using var services = With(ViberSetup.Client, status, _ => $$"""{"status":{{answer}},"x":0}""", ("Viber:Token", "canary-secret"));
        await AssertSays(new ViberCheck(services), (DoctorResult)result, sentence);
    }

    [Fact]
    public async Task A_clock_that_differs_from_the_messengers_is_named()
    {
        await using var services = With(TelegramSetup.Client, 200, _ => "{}", ("Telegram:Token", Token));
        await AssertSays(new ClockCheck(services), DoctorResult.Broken, "api.telegram.org says 2001-01-01");
    }

    [Fact]
    public async Task The_mail_server_is_asked_for_its_account_and_gets_no_message()
    {
        using var certificates = new TestCertificates();
        await using var mail = await MailServer.Start(certificates.For("localhost"));
        await AssertSays(new MailCheck(Mail(mail, certificates, MailServer.Password)), DoctorResult.Ok, "takes the connection and the account");
        await AssertSays(new MailCheck(Mail(mail, certificates, "wrong canary")), DoctorResult.Broken, "refused the account");
        using var stranger = new TestCertificates();
        await AssertSays(new MailCheck(Mail(mail, stranger, MailServer.Password)), DoctorResult.Broken, "certificate is not valid");
        Assert.Empty(mail.Messages);
    }

    private static async Task AssertSays(IDoctorCheck check, DoctorResult result, string sentence)
    {
        var findings = new List<DoctorFinding>();
        await foreach (var one in check.Look(CancellationToken.None))
            findings.Add(one);
        var finding = Assert.Single(findings);
        Assert.Contains(sentence, finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(result, finding.Result);
        Assert.DoesNotContain("canary", finding.ToString(), StringComparison.Ordinal);
    }

    private static ServiceProvider With(string client, int status, Func<string, string> answer, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Key, one => (string?)one.Value)).Build();
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System).AddSingleton<IConfiguration>(configuration).AddSingleton<IDatabaseInitializer, NoDatabase>();
        services.AddTelegram(configuration).AddViber(configuration);
        services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => new Server(status, answer));
        return services.BuildServiceProvider();
    }

    private static ServiceProvider Mail(MailServer mail, TestCertificates trusted, string password) => new ServiceCollection()
        .AddSingleton(new SmtpSender(
            Options.Create(new SmtpOptions { Host = "localhost", Port = mail.Port, UserName = MailServer.User, Password = password, From = MailServer.User }),
            new SmtpTrust(trusted.Roots), TimeProvider.System)).BuildServiceProvider();

    private sealed class Server(int status, Func<string, string> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (status == 0)
                throw new HttpRequestException("Connection reset by canary peer");
            var said = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(answer(request.RequestUri!.AbsolutePath), Encoding.UTF8, "application/json") };
            said.Headers.Date = new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero);
            return Task.FromResult(said);
        }
    }

    private sealed class NoDatabase : IDatabaseInitializer
    {
        public string Name => "none";

        public bool IsInUse() => false;

        public Task Prepare(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task Discard() => Task.CompletedTask;
    }
}
