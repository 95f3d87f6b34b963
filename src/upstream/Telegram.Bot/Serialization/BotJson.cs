using System.Text.Json.Serialization;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Serialization;

/// <summary>All that is written to and read from the Bot API. Unknown fields are passed over: new ones appear at any time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(UpdateConverter), typeof(ChatTypeConverter), typeof(UpdateTypeConverter), typeof(BotCommandScopeTypeConverter), typeof(JsonStringEnumConverter<ParseMode>)])]
[JsonSerializable(typeof(GetMeArguments))]
[JsonSerializable(typeof(GetUpdatesArguments))]
[JsonSerializable(typeof(SendMessageArguments))]
[JsonSerializable(typeof(EditMessageTextArguments))]
[JsonSerializable(typeof(DeleteMessagesArguments))]
[JsonSerializable(typeof(LeaveChatArguments))]
[JsonSerializable(typeof(AnswerCallbackQueryArguments))]
[JsonSerializable(typeof(SetWebhookArguments))]
[JsonSerializable(typeof(DeleteWebhookArguments))]
[JsonSerializable(typeof(GetWebhookInfoArguments))]
[JsonSerializable(typeof(SetMyCommandsArguments))]
[JsonSerializable(typeof(SetMyDescriptionArguments))]
[JsonSerializable(typeof(SetMyShortDescriptionArguments))]
[JsonSerializable(typeof(UpdateConverter.Readable))]
[JsonSerializable(typeof(Answer<User>), TypeInfoPropertyName = "OfUser")]
[JsonSerializable(typeof(Answer<Update[]>), TypeInfoPropertyName = "OfUpdates")]
[JsonSerializable(typeof(Answer<Message>), TypeInfoPropertyName = "OfMessage")]
[JsonSerializable(typeof(Answer<WebhookInfo>), TypeInfoPropertyName = "OfWebhookInfo")]
[JsonSerializable(typeof(Answer<bool>), TypeInfoPropertyName = "OfYes")]
internal sealed partial class BotJson : JsonSerializerContext;
