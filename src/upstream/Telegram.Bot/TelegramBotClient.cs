using System.Net;
using System.Text.Json;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;

namespace Telegram.Bot;

/// <summary>
/// Calls the Bot API over HTTP. Stand-in for the part of the package Telegram.Bot that the service uses, with the
/// same names and the same behaviour.
/// </summary>
public class TelegramBotClient(TelegramBotClientOptions options, HttpClient? httpClient = null) : ITelegramBotClient
{
    private readonly HttpClient _http = httpClient ?? new HttpClient();

    /// <exception cref="ApiRequestException">The server refused.</exception>
    /// <exception cref="RequestException">There was no usable answer.</exception>
    public async Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        var call = (Request<TResponse>)request;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Send(call, cancellationToken).ConfigureAwait(false);
            }
            catch (ApiRequestException refusal)
                when (refusal.Parameters?.RetryAfter is { } seconds && seconds <= options.RetryThreshold && attempt < options.RetryCount)
            {
                await Task.Delay(TimeSpan.FromSeconds(seconds), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<TResponse> Send<TResponse>(Request<TResponse> call, CancellationToken stop)
    {
        var (status, body) = await Exchange(call, stop).ConfigureAwait(false);
        var answer = Read(call, status, body);
        if (answer.Ok)
            return answer.Result ?? throw new RequestException("The answer holds no result", status);
        if (answer.ErrorCode == 0)
            throw new RequestException("The answer is not of the Bot API", status);
        throw new ApiRequestException(answer.Description ?? "No reason given", answer.ErrorCode, answer.Parameters);
    }

    private async Task<(HttpStatusCode Status, byte[] Body)> Exchange<TResponse>(Request<TResponse> call, CancellationToken stop)
    {
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, $"{options.BaseRequestUrl}/{call.Method}") { Content = call.Content() };
            using var response = await _http.SendAsync(message, stop).ConfigureAwait(false);
            return (response.StatusCode, await response.Content.ReadAsByteArrayAsync(stop).ConfigureAwait(false));
        }
        catch (OperationCanceledException timeout) when (!stop.IsCancellationRequested)
        {
            throw new RequestException("The call took too long", timeout);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw new RequestException("The server could not be reached", fault);
        }
    }

    private static Serialization.Answer<TResponse> Read<TResponse>(Request<TResponse> call, HttpStatusCode status, byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, call.Answer) ?? throw new RequestException("The answer is empty", status);
        }
        catch (JsonException fault)
        {
            throw new RequestException("The answer cannot be read", status, fault);
        }
    }
}
