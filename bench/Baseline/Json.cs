using System.Text.Json.Serialization;

namespace WegoBot.Bench.Baseline;

internal sealed record Step(string Text, string[][] Buttons);

internal sealed record Poll(int Offset, int Limit, int Timeout);

internal sealed record Polled(Update[] Result);

internal sealed record Update(int UpdateId, Message? Message, CallbackQuery? CallbackQuery);

internal sealed record CallbackQuery(string Id, Message Message, string Data);

internal sealed record Message(int MessageId, Chat Chat);

internal sealed record Chat(long Id);

internal sealed record NewMessage(long ChatId, string Text, string ParseMode, Markup ReplyMarkup);

internal sealed record Edit(long ChatId, int MessageId, string Text, string ParseMode, Markup ReplyMarkup);

internal sealed record Told(string CallbackQueryId);

internal sealed record Done(bool Ok);

internal sealed record Markup(Button[][] InlineKeyboard);

internal sealed record Button(string Text, string CallbackData);

/// <summary>Source-generated serialisers for all requests and answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Step[]))]
[JsonSerializable(typeof(Poll))]
[JsonSerializable(typeof(Polled))]
[JsonSerializable(typeof(NewMessage))]
[JsonSerializable(typeof(Edit))]
[JsonSerializable(typeof(Told))]
[JsonSerializable(typeof(Done))]
internal sealed partial class BaselineJson : JsonSerializerContext;
