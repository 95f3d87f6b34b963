using Telegram.Bot.Types;

namespace Telegram.Bot.Exceptions;

/// <summary>The server understood the call and refused it.</summary>
public class ApiRequestException(string message, int errorCode, ResponseParameters? parameters) : RequestException(message)
{
    public int ErrorCode => errorCode;

    /// <summary>What may help to go on; null when the server said nothing of the kind.</summary>
    public ResponseParameters? Parameters => parameters;
}
