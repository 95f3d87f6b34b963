using Telegram.Bot.Requests.Abstractions;

namespace Telegram.Bot;

/// <summary>Sends calls to the Bot API.</summary>
public interface ITelegramBotClient
{
    Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default);
}
