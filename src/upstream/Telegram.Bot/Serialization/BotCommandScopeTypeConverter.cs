using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Serialization;

/// <summary>Names a kind of chats as the Bot API does.</summary>
internal sealed class BotCommandScopeTypeConverter() : JsonStringEnumConverter<BotCommandScopeType>(JsonNamingPolicy.SnakeCaseLower);
