namespace WegoBot.Storage;

/// <summary>Why a notice did not arrive, as far as somebody can do something about it. The names are stored: add values, never rename them.</summary>
public enum DeliveryFailure
{
    /// <summary>For a reason that has no value of its own.</summary>
    Unknown,

    /// <summary>The server cannot be reached.</summary>
    NoConnection,

    /// <summary>The server did not answer in time.</summary>
    NoAnswer,

    /// <summary>The server offers no encryption in the way that the settings ask for.</summary>
    NotEncrypted,

    /// <summary>The server's certificate is not valid, or is for another name.</summary>
    CertificateNotValid,

    /// <summary>The server refused the name or the password.</summary>
    PasswordRefused,

    /// <summary>The server refused this recipient.</summary>
    RecipientRefused,

    /// <summary>The server refused the message or its sender.</summary>
    MessageRefused,

    /// <summary>The server asked to try again later.</summary>
    AskedToWait,

    /// <summary>The messenger refused the bot's token.</summary>
    TokenRefused,
}
