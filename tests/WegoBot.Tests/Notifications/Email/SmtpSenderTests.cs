using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using MimeKit;
using SmtpServer.Protocol;
using WegoBot.Notifications;
using WegoBot.Storage;

namespace WegoBot.Tests.Notifications;

/// <summary>One message to one address, over an encrypted connection to a real mail server, or the reason why not.</summary>
public sealed class SmtpSenderTests : IDisposable
{
    private const string To = "team@example.org";

    private readonly TestCertificates _certificates = new();

    [Theory]
    [InlineData("StartTls")]
    [InlineData("Tls")]
    public async Task A_message_arrives_encrypted_with_nothing_in_it_but_what_was_meant(string security)
    {
        await using var mail = await MailServer.Start(_certificates.For("localhost"), security == "Tls");

        await Sender(mail, security).Send(To, "Известие", "Изречение.\n\nhttps://chat.example.org/staff\n", CancellationToken.None);

        var (to, raw) = Assert.Single(mail.Messages);
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(raw));
        var message = await MimeMessage.LoadAsync(bytes);
        Assert.Equal([To], to);
        Assert.Equal((To, MailServer.User, "Известие"), (message.To.ToString(), message.From.ToString(), message.Subject));
        Assert.Equal("Изречение.\n\nhttps://chat.example.org/staff", message.TextBody!.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal(
            ["Auto-Submitted", "Content-Transfer-Encoding", "Content-Type", "Date", "From", "MIME-Version", "Message-Id", "Subject", "To"],
            message.Headers.Concat(message.Body!.Headers).Select(header => header.Field).Distinct().Order(StringComparer.Ordinal));
        Assert.EndsWith("@example.org", message.MessageId, StringComparison.Ordinal);
        // As a word: a random message id may hold the letters of a short name.
        Assert.DoesNotMatch($@"(?i)\b{Regex.Escape(Environment.MachineName)}\b", raw);
    }

    [Fact]
    public async Task Nothing_in_an_address_a_subject_or_a_text_adds_a_header_or_a_recipient()
    {
        await using var mail = await MailServer.Start(_certificates.For("localhost"));
        var sender = Sender(mail);
        await sender.Send(To, "Notice", "Изречение.", CancellationToken.None);
        foreach (var hostile in HostileAddresses.Texts)
            await sender.Send(To, hostile, $"Изречение. {hostile}", CancellationToken.None);
        foreach (var hostile in HostileAddresses.Addresses)
        {
            Assert.False(EmailAddresses.IsAddress(hostile), hostile);
            Assert.Equal(DeliveryFailure.RecipientRefused, (await Assert.ThrowsAsync<DeliveryFailedException>(() => sender.Send(hostile, "Notice", "Sentence.", CancellationToken.None))).Reason);
        }

        Assert.Equal(1 + HostileAddresses.Texts.Length, mail.Messages.Count);
        var headers = HeadersOf(mail.Messages[0].Raw);
        Assert.All(mail.Messages, one => Assert.Equal((To, headers), (Assert.Single(one.To), HeadersOf(one.Raw))));
        Assert.All(mail.Messages.Skip(1), one => Assert.DoesNotMatch("[\r\n\f\u0085\u2028\u2029]", MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(one.Raw))).Subject!));

        // The lines before the text as any reader splits them, and not only as MimeKit does.
        static string HeadersOf(string raw) => string.Join(' ', Regex.Split(raw.ReplaceLineEndings("\n").Split("\n\n")[0], "\n(?![ \t])").Select(line => line.Split(':')[0]));
    }

    [Fact]
    public async Task A_certificate_of_a_stranger_for_another_name_or_of_the_past_gets_no_message_and_no_password()
    {
        using var stranger = new TestCertificates();
        foreach (var wrong in new[] { stranger.For("localhost"), _certificates.For("mail.example.org"), _certificates.For("localhost", validDays: -1) })
            foreach (var security in new[] { "StartTls", "Tls" })
            {
                await using var mail = await MailServer.Start(wrong, security == "Tls");
                Assert.Equal(DeliveryFailure.CertificateNotValid, await Failure(Sender(mail, security)));
                Assert.Empty(mail.Messages);
            }
    }

    [Fact]
    public async Task Without_the_test_s_root_the_machine_s_own_decide()
    {
        await using var mail = await MailServer.Start(_certificates.For("localhost"));
        Assert.Equal(DeliveryFailure.CertificateNotValid, await Failure(Sender(mail, trust: new SmtpTrust(null))));
    }

    [Theory]
    [InlineData("StartTls")]
    [InlineData("Tls")]
    public async Task A_server_that_does_not_encrypt_gets_nothing(string security)
    {
        await using var mail = await MailServer.Start(certificate: null);
        Assert.Equal(DeliveryFailure.NotEncrypted, await Failure(Sender(mail, security)));
        Assert.Empty(mail.Messages);
    }

    [Fact]
    public async Task A_refused_password_is_told_as_such()
    {
        await using var mail = await MailServer.Start(_certificates.For("localhost"));
        Assert.Equal(DeliveryFailure.PasswordRefused, await Failure(Sender(mail, password: "wrong")));
        Assert.Equal(DeliveryFailure.PasswordRefused, await Failure(Sender(mail, password: "")));
    }

    [Theory]
    [InlineData(SmtpReplyCode.MailboxUnavailable, DeliveryFailure.RecipientRefused)]
    [InlineData(SmtpReplyCode.RelayDenied, DeliveryFailure.RecipientRefused)]
    [InlineData(SmtpReplyCode.Unavailable, DeliveryFailure.AskedToWait)]
    [InlineData(SmtpReplyCode.Aborted, DeliveryFailure.AskedToWait)]
    public async Task A_refused_recipient_is_told_apart_from_one_to_be_tried_again(SmtpReplyCode code, DeliveryFailure failure)
    {
        await using var mail = await MailServer.Start(_certificates.For("localhost"));
        mail.ToRecipient = _ => new SmtpResponse(code, "no");
        Assert.Equal(failure, await Failure(Sender(mail)));
    }

    [Theory]
    [InlineData(SmtpReplyCode.TransactionFailed, DeliveryFailure.MessageRefused)]
    [InlineData(SmtpReplyCode.InsufficientStorage, DeliveryFailure.AskedToWait)]
    public async Task So_is_a_refused_message(SmtpReplyCode code, DeliveryFailure failure)
    {
        await using var mail = await MailServer.Start(_certificates.For("localhost"));
        mail.ToMessage = () => Task.FromResult(new SmtpResponse(code, "no"));
        Assert.Equal(failure, await Failure(Sender(mail)));
    }

    [Fact]
    public async Task A_slow_server_is_waited_for_and_one_that_never_answers_is_not()
    {
        await using var mail = await MailServer.Start(_certificates.For("localhost"));
        mail.ToMessage = async () =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
            return SmtpResponse.Ok;
        };
        await Sender(mail).Send(To, "Notice", "Sentence.", CancellationToken.None);
        Assert.Single(mail.Messages);

        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        Assert.Equal(DeliveryFailure.NoAnswer, await Failure(Sender(((IPEndPoint)silent.LocalEndpoint).Port, longest: TimeSpan.FromMilliseconds(150))));
    }

    [Fact]
    public async Task Where_nobody_listens_there_is_no_connection()
    {
        int port;
        using (var gone = new TcpListener(IPAddress.Loopback, 0))
        {
            gone.Start();
            port = ((IPEndPoint)gone.LocalEndpoint).Port;
        }

        Assert.Equal(DeliveryFailure.NoConnection, await Failure(Sender(port)));
    }

    public void Dispose() => _certificates.Dispose();

    private SmtpSender Sender(MailServer mail, string security = "StartTls", string? password = null, SmtpTrust? trust = null) => Sender(mail.Port, security, password, trust);

    private SmtpSender Sender(int port, string security = "StartTls", string? password = null, SmtpTrust? trust = null, TimeSpan? longest = null)
    {
        var options = new SmtpOptions { Host = "localhost", Port = port, Security = security, UserName = MailServer.User, Password = password ?? MailServer.Password, From = MailServer.User };
        if (password is "")
            options.UserName = "";
        return new SmtpSender(Options.Create(options), trust ?? new SmtpTrust(_certificates.Roots), TimeProvider.System) { LongestSend = longest ?? TimeSpan.FromSeconds(30) };
    }

    private static async Task<DeliveryFailure> Failure(SmtpSender sender) =>
        (await Assert.ThrowsAsync<DeliveryFailedException>(() => sender.Send(To, "Notice", "Sentence.", CancellationToken.None))).Reason;
}
