using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Serialization;

namespace Telegram.Bot.Requests;

/// <summary>A call with its arguments as JSON.</summary>
internal sealed class Request<TResponse>(string method, byte[] arguments, JsonTypeInfo<Answer<TResponse>> answer) : IRequest<TResponse>
{
    public string Method => method;

    /// <summary>How the answer is read.</summary>
    public JsonTypeInfo<Answer<TResponse>> Answer => answer;

    public static Request<TResponse> Of<TArguments>(
        string method, TArguments arguments, JsonTypeInfo<TArguments> written, JsonTypeInfo<Answer<TResponse>> answer) =>
        new(method, JsonSerializer.SerializeToUtf8Bytes(arguments, written), answer);

    /// <summary>New content for each try: a sent one is disposed of.</summary>
    public HttpContent Content() => new ByteArrayContent(arguments)
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
    };
}
