using System.Globalization;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>What the staff page says of the ways in which notices arrive, in one language.</summary>
public sealed class NoticeTexts(StaffTexts words)
{
    public string Way(string kind) => words.Say(kind switch
    {
        "inbox" => "staff.arriving.way.inbox",
        "telegram" => "staff.arriving.way.telegram",
        "email" => "staff.arriving.way.email",
        "email-second" => "staff.arriving.way.second",
        "email-head" => "staff.arriving.way.head",
        "email-coordinator" => "staff.arriving.way.coordinator",
        _ => "staff.arriving.way.other",
    });

    /// <summary>Why a notice did not arrive, and what can be done, in one line.</summary>
    public string Why(DeliveryFailure failure) => words.Say(failure switch
    {
        DeliveryFailure.NoConnection => "staff.arriving.why.no_connection",
        DeliveryFailure.NoAnswer => "staff.arriving.why.no_answer",
        DeliveryFailure.NotEncrypted => "staff.arriving.why.not_encrypted",
        DeliveryFailure.CertificateNotValid => "staff.arriving.why.certificate",
        DeliveryFailure.PasswordRefused => "staff.arriving.why.password",
        DeliveryFailure.RecipientRefused => "staff.arriving.why.recipient",
        DeliveryFailure.MessageRefused => "staff.arriving.why.message",
        DeliveryFailure.TokenRefused => "staff.arriving.why.token",
        DeliveryFailure.AskedToWait => "staff.arriving.why.wait",
        _ => "staff.arriving.why.unknown",
    });

    /// <summary>A sentence that ends with a day and a time.</summary>
    public string At(string key, DateTime when) =>
        words.Say(key, ("day", words.Day(when)), ("time", when.ToString("HH:mm", CultureInfo.InvariantCulture)));
}
