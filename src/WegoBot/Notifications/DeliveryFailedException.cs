using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>A notice did not arrive, and it is known why.</summary>
public sealed class DeliveryFailedException(DeliveryFailure reason, Exception inner) : Exception("Not delivered.", inner)
{
    public DeliveryFailure Reason => reason;

    /// <summary>The messenger cannot be reached.</summary>
    public static DeliveryFailedException NoConnection(Exception inner) => new(DeliveryFailure.NoConnection, inner);

    /// <summary>The messenger refused the bot's token.</summary>
    public static DeliveryFailedException TokenRefused(Exception inner) => new(DeliveryFailure.TokenRefused, inner);

    /// <summary>The next attempt would be refused in the same way until somebody corrects something, so staff are shown it immediately.</summary>
    public bool NeedsSomebody => reason is DeliveryFailure.NotEncrypted or DeliveryFailure.CertificateNotValid or DeliveryFailure.PasswordRefused
        or DeliveryFailure.RecipientRefused or DeliveryFailure.MessageRefused;
}
