using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Utils;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Sends one plain message to one address over an encrypted connection, or says why it could not. Nothing goes unencrypted, and nothing goes to a server whose certificate is not valid.</summary>
public sealed class SmtpSender(IOptions<SmtpOptions> options, SmtpTrust trust, TimeProvider clock)
{
    /// <summary>Shorter than an attempt of the notification worker, so that the reason is known.</summary>
    internal TimeSpan LongestSend { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>A server that has taken the message need not say goodbye.</summary>
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);

    /// <exception cref="DeliveryFailedException">The server could not be reached, cannot be trusted, or refused; or it is no address.</exception>
    public Task Send(string to, string subject, string text, CancellationToken cancellationToken) => EmailAddresses.IsAddress(to)
        ? Connect((client, limit) => client.SendAsync(NewMessage(to, subject, text), limit), cancellationToken)
        : throw new DeliveryFailedException(DeliveryFailure.RecipientRefused, new FormatException("It is no address."));

    /// <summary>Connects and signs in as for a message, and sends none.</summary>
    /// <exception cref="DeliveryFailedException">The server could not be reached, cannot be trusted, or refused.</exception>
    public Task SignIn(CancellationToken cancellationToken) => Connect((_, _) => Task.CompletedTask, cancellationToken);

    private async Task Connect(Func<SmtpClient, CancellationToken, Task> use, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(LongestSend, clock);
        using var call = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var client = NewClient();
        try
        {
            await client.ConnectAsync(options.Value.Host, options.Value.PortInUse, options.Value.SecureSocket, call.Token);
            if (options.Value.HasAccount)
                await client.AuthenticateAsync(options.Value.UserName, options.Value.Password, call.Token);
            await use(client, call.Token);
        }
        catch (Exception failure) when (SmtpFailures.Reason(failure, client.IsSecure) is { } reason)
        {
            throw new DeliveryFailedException(reason, failure);
        }

        await SayGoodbye(client);
    }

    private SmtpClient NewClient() => new()
    {
        // A list of revoked certificates that cannot be reached would stop every notice.
        CheckCertificateRevocation = false,
        ServerCertificateValidationCallback = trust.Check,
        // In place of the name of this machine.
        LocalDomain = options.Value.Sender().Domain,
    };

    private MimeMessage NewMessage(string to, string subject, string text)
    {
        var sender = options.Value.Sender();
        var message = new MimeMessage { Subject = subject.ReplaceLineEndings(" "), Date = clock.GetUtcNow(), Body = new TextPart("plain") { Text = text } };
        message.From.Add(sender);
        message.To.Add(MailboxAddress.Parse(to));
        // Otherwise the id names this machine.
        message.MessageId = MimeUtils.GenerateMessageId(sender.Domain);
        // No out-of-office reply is wanted (https://www.rfc-editor.org/rfc/rfc3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private async Task SayGoodbye(SmtpClient client)
    {
        try
        {
            using var limit = new CancellationTokenSource(LongestGoodbye, clock);
            await client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception)
        {
            // The message is with the server. Sending it again would be a second notice.
        }
    }
}
