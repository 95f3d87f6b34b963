using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Says why a message was not sent, in the few ways that staff can do something about.</summary>
internal static class SmtpFailures
{
    private const int FirstPermanent = 500;

    /// <summary>The reason; null for a fault of the program.</summary>
    /// <param name="failure">What the mail library threw.</param>
    /// <param name="isSecure">Whether the connection was encrypted by then.</param>
    public static DeliveryFailure? Reason(Exception failure, bool isSecure) => failure switch
    {
        OperationCanceledException or TimeoutException => DeliveryFailure.NoAnswer,
        SslHandshakeException { ServerCertificate: not null } => DeliveryFailure.CertificateNotValid,
        SslHandshakeException => DeliveryFailure.NotEncrypted,
        // The server offers no STARTTLS, or, on an encrypted connection, no way to sign in.
        NotSupportedException => isSecure ? DeliveryFailure.PasswordRefused : DeliveryFailure.NotEncrypted,
        AuthenticationException { InnerException: SmtpCommandException refusal } when IsTemporary(refusal) => DeliveryFailure.AskedToWait,
        AuthenticationException or ServiceNotAuthenticatedException => DeliveryFailure.PasswordRefused,
        SmtpCommandException refusal when IsTemporary(refusal) => DeliveryFailure.AskedToWait,
        SmtpCommandException { StatusCode: SmtpStatusCode.AuthenticationRequired } => DeliveryFailure.PasswordRefused,
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } => DeliveryFailure.RecipientRefused,
        SmtpCommandException => DeliveryFailure.MessageRefused,
        SocketException or IOException or ProtocolException or ServiceNotConnectedException => DeliveryFailure.NoConnection,
        _ => null,
    };

    private static bool IsTemporary(SmtpCommandException refusal) => (int)refusal.StatusCode < FirstPermanent;
}
