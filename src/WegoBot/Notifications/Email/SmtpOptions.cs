using MailKit.Security;
using MimeKit;

namespace WegoBot.Notifications;

/// <summary>The mail server that sends notices: settings <c>Smtp:…</c>. Without a host there is no e-mail.</summary>
public sealed class SmtpOptions
{
    public const string Section = "Smtp";

    private const string StartTls = nameof(StartTls);
    private const string Tls = nameof(Tls);

    /// <summary>The ports for mail from programs (https://www.rfc-editor.org/rfc/rfc8314).</summary>
    private const int StartTlsPort = 587;
    private const int TlsPort = 465;

    /// <summary>The name of the server, for instance <c>mail.example.org</c>.</summary>
    public string Host { get; set; } = "";

    /// <summary>Null for the usual port: 587 with STARTTLS, 465 with TLS.</summary>
    public int? Port { get; set; }

    /// <summary><c>StartTls</c> asks for encryption first, with <c>Tls</c> the connection begins encrypted. There is no third.</summary>
    public string Security { get; set; } = StartTls;

    /// <summary>Empty when the server asks for none.</summary>
    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "";

    /// <summary>The coordinator's addresses, told when nobody at a centre opens a referral. Separate several with commas.</summary>
    public string CoordinatorEmail { get; set; } = "";

    internal int PortInUse => Port ?? (HasTls ? TlsPort : StartTlsPort);

    internal SecureSocketOptions SecureSocket => HasTls ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;

    internal bool HasAccount => !string.IsNullOrEmpty(UserName);

    private bool HasTls => Tls.Equals(Security, StringComparison.OrdinalIgnoreCase);

    internal static bool IsOn(IConfiguration settings) => !string.IsNullOrWhiteSpace(settings[$"{Section}:{nameof(Host)}"]);

    internal bool HasHost() => Uri.CheckHostName(Host) != UriHostNameType.Unknown;

    internal bool HasPort() => Port is null or (> 0 and <= ushort.MaxValue);

    internal bool HasSecurity() => HasTls || StartTls.Equals(Security, StringComparison.OrdinalIgnoreCase);

    internal bool HasWholeAccount() => string.IsNullOrEmpty(UserName) == string.IsNullOrEmpty(Password);

    internal bool HasFrom() => EmailAddresses.IsAddress(From);

    internal bool HasCoordinator() => EmailAddresses.In(CoordinatorEmail).All(EmailAddresses.IsAddress);

    internal MailboxAddress Sender() => MailboxAddress.Parse(From);
}
