namespace WegoBot.Channels.Viber;

/// <summary>Viber or a proxy refused a call. It holds nothing about a person or a message.</summary>
/// <param name="status">Viber's own number below 100 (https://developers.viber.com/docs/api/rest-bot-api/#error-codes), otherwise the HTTP status.</param>
public sealed class ViberException(int status) : Exception
{
    public int Status => status;

    /// <summary>Too many calls for now.</summary>
    public bool IsTooOften => status is 12 or 429;

    /// <summary>She is not there: she left, never came, or has no phone that can show it.</summary>
    public bool IsGone => status is 5 or 6 or 11;

    /// <summary>The message itself is refused.</summary>
    public bool IsInvalid => status is 3;

    /// <summary>The same call may succeed later: the server is down, or does not know our address yet.</summary>
    public bool MayPass => IsTooOften || status is 10 or (> 24 and < 100) or >= 500;

    public override string Message => $"Viber refused a call with status {status}.";
}
