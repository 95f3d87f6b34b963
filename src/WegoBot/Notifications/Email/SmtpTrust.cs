using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace WegoBot.Notifications;

/// <summary>Whose certificates the mail server may have: those that the machine trusts, or those of the given roots alone.</summary>
/// <param name="Roots">Null for the roots that the machine trusts.</param>
public sealed record SmtpTrust(X509Certificate2Collection? Roots)
{
    /// <summary>The check in place of the machine's; null for the machine's. A wrong name and a missing certificate are never accepted.</summary>
    internal RemoteCertificateValidationCallback? Check => Roots is null ? null : (_, certificate, _, errors) =>
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(Roots);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        using var own = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        return chain.Build(own);
    };
}
