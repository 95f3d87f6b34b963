using Telegram.Bot.Types;

namespace Telegram.Bot.Serialization;

/// <summary>The envelope of every answer.</summary>
internal sealed record Answer<TResponse>(bool Ok, TResponse? Result, int ErrorCode, string? Description, ResponseParameters? Parameters);
