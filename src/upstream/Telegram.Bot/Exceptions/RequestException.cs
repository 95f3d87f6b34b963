using System.Net;

namespace Telegram.Bot.Exceptions;

/// <summary>A call that brought no usable answer: the network failed, the time ran out, or the answer cannot be read. Its words never hold the token.</summary>
public class RequestException : Exception
{
    public RequestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public RequestException(string message, HttpStatusCode httpStatusCode)
        : base(message) => HttpStatusCode = httpStatusCode;

    public RequestException(string message, HttpStatusCode httpStatusCode, Exception innerException)
        : base(message, innerException) => HttpStatusCode = httpStatusCode;

    private protected RequestException(string message)
        : base(message)
    {
    }

    /// <summary>The answer's status; null when there was none.</summary>
    public HttpStatusCode? HttpStatusCode { get; }
}
