namespace Telegram.Bot.Requests.Abstractions;

/// <summary>A call of the Bot API and the kind of its result.</summary>
public interface IRequest<TResponse>;
