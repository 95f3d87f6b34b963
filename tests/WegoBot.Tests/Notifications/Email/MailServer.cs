using System.Buffers;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Net;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using Server = SmtpServer.SmtpServer;

namespace WegoBot.Tests.Notifications;

/// <summary>A real mail server on this machine, which keeps what it gets and refuses what the test wants refused.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    public const string User = "notices@example.org";
    public const string Password = "correct horse battery staple";

    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _gate = new();
    private readonly List<(IReadOnlyList<string> To, string Raw)> _messages = [];
    private Task _running = Task.CompletedTask;

    public int Port { get; private set; }

    /// <summary>The answer to a recipient; null where it is accepted.</summary>
    public Func<string, SmtpResponse?> ToRecipient { get; set; } = _ => null;

    /// <summary>The answer to a message, after a while.</summary>
    public Func<Task<SmtpResponse>> ToMessage { get; set; } = () => Task.FromResult(SmtpResponse.Ok);

    /// <summary>What arrived: the recipients of each message and the message as it was sent.</summary>
    public IReadOnlyList<(IReadOnlyList<string> To, string Raw)> Messages
    {
        get
        {
            lock (_gate)
                return [.. _messages];
        }
    }

    /// <param name="certificate">Null for a server that offers no encryption.</param>
    /// <param name="isTls">Whether a connection begins encrypted.</param>
    public static async Task<MailServer> Start(X509Certificate2? certificate, bool isTls = false)
    {
        var mail = new MailServer();
        var started = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var listeners = new EndpointListenerFactory();
        listeners.EndpointStarted += (_, endpoint) => started.TrySetResult(((IPEndPoint)endpoint.LocalEndPoint).Port);
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add(listeners);
        services.Add(new Filter(mail));
        services.Add(new Store(mail));
        services.Add((IUserAuthenticator)new Account());
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint =>
        {
            endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, 0)).IsSecure(isTls);
            if (certificate is not null)
                endpoint.Certificate(certificate).AuthenticationRequired(true);
        }).Build();
        mail._running = new Server(options, services).StartAsync(mail._closing.Token);
        mail.Port = await started.Task;
        return mail;
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _running.ContinueWith(_ => { }, TaskScheduler.Default);
        _closing.Dispose();
    }

    private sealed class Account : UserAuthenticator
    {
        public override Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken) =>
            Task.FromResult(user == User && password == Password);
    }

    private sealed class Filter(MailServer mail) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            mail.ToRecipient($"{to.User}@{to.Host}") is { } refusal ? throw new SmtpResponseException(refusal) : Task.FromResult(true);
    }

    private sealed class Store(MailServer mail) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            var raw = Encoding.UTF8.GetString(buffer.ToArray());
            string[] to = [.. transaction.To.Select(one => $"{one.User}@{one.Host}")];
            var answer = await mail.ToMessage();
            if (answer.ReplyCode == SmtpReplyCode.Ok)
                lock (mail._gate)
                    mail._messages.Add((to, raw));
            return answer;
        }
    }
}
