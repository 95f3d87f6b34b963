using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Serialization;

/// <summary>Names an update's kind as the Bot API does.</summary>
internal sealed class UpdateTypeConverter() : JsonStringEnumConverter<UpdateType>(JsonNamingPolicy.SnakeCaseLower);
