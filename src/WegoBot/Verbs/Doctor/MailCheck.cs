using WegoBot.Notifications;
using WegoBot.Storage;

namespace WegoBot.Verbs;

/// <summary>Whether the mail server takes the connection and the account. Nothing is sent.</summary>
internal sealed class MailCheck(IServiceProvider services) : IDoctorCheck
{
    public string Name => "e-mail";

    public async IAsyncEnumerable<DoctorFinding> Look([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return services.GetService<SmtpSender>() is { } mail
            ? await Ask(mail, cancellationToken)
            : new DoctorFinding(Name, DoctorResult.Ok, "it is off, because Smtp:Host is not set.");
    }

    private async Task<DoctorFinding> Ask(SmtpSender mail, CancellationToken cancellationToken)
    {
        try
        {
            await mail.SignIn(cancellationToken);
            return new DoctorFinding(Name, DoctorResult.Ok, "the mail server takes the connection and the account.");
        }
        catch (DeliveryFailedException failed)
        {
            return new DoctorFinding(Name, DoctorResult.Broken, failed.Reason switch
            {
                DeliveryFailure.NotEncrypted => "the mail server offers no encryption in this way: look at Smtp:Security and Smtp:Port.",
                DeliveryFailure.CertificateNotValid => "the mail server's certificate is not valid, or is for another name: look at Smtp:Host, and ask whoever runs the server.",
                DeliveryFailure.PasswordRefused => "the mail server refused the account: look at Smtp:UserName and Smtp:Password.",
                DeliveryFailure.AskedToWait => "the mail server asks to try again later.",
                _ => "the mail server cannot be reached, or does not answer: look at Smtp:Host and Smtp:Port, and at a firewall.",
            });
        }
    }
}
