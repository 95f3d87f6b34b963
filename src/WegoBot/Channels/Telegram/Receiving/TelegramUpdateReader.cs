using System.Globalization;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using Said = WegoBot.Dialogue.Message;
using Written = Telegram.Bot.Types.Message;

namespace WegoBot.Channels.Telegram;

/// <summary>Reads Telegram's updates as messages to the conversation. From an account it takes the id and the language of the app, nothing else.</summary>
public sealed class TelegramUpdateReader(PseudonymousIds pseudonymousIds, Languages languages)
{
    /// <summary>Null when the update is not a message of one person: groups, channels and unknown kinds.</summary>
    public TelegramIncoming? Read(Update update)
    {
        ArgumentNullException.ThrowIfNull(update);
        return update switch
        {
            { CallbackQuery: { From: not null } press } => Pressed(update.Id, press),
            { Message: { Chat.Type: ChatType.Private } words } => Wrote(update.Id, words, isNew: true),
            { EditedMessage: { Chat.Type: ChatType.Private } words } => Wrote(update.Id, words, isNew: false),
            _ => null,
        };
    }

    /// <summary>The conversation of a person who blocked the bot; null for any other update.</summary>
    public ConversationId? Blocked(Update update)
    {
        ArgumentNullException.ThrowIfNull(update);
        return update.MyChatMember is { Chat: { Type: ChatType.Private, Id: var chat }, NewChatMember.Status: ChatMemberStatus.Kicked } ? Of(chat) : null;
    }

    // A press on a message that is too old comes without the message; in a private chat the chat has the person's id.
    private TelegramIncoming? Pressed(int update, CallbackQuery press) =>
        press.Message is null or { Chat.Type: ChatType.Private }
            ? Of(update, new(press.Message?.Chat.Id ?? press.From.Id), press.From, Said.Press(press.Data ?? ""), press.Message) with { Pressed = press.Message is { Id: not 0 } message ? message.Id : null }
            : null;

    /// <summary>Pictures, voice messages, contacts and the like are not downloaded, and the answer says so; the words beside them are read as any others.</summary>
    /// <param name="update">The update's number.</param>
    /// <param name="words">The message.</param>
    /// <param name="isNew">False when she corrected an older one, or when a place that she shares moves.</param>
    private TelegramIncoming Wrote(int update, Written words, bool isNew)
    {
        var said = words.Text is { } text ? Said.Say(Words(text)) : Said.Beside(Words(words.Caption ?? ""));
        var incoming = Of(update, new(words.Chat.Id), words.From, said, words);
        return incoming with
        {
            Wrote = true,
            Incoming = incoming.Incoming with
            {
                // Telegram also sends messages for her: away messages, scheduled ones, and those about the chat itself.
                IsSaidNow = isNew && !words.IsFromOffline && ((words.Text ?? words.Caption) is not null || TelegramMedia.IsIn(words)),
                // Of the pictures of an album one is answered.
                IdempotencyKey = isNew && words is { MediaGroupId: { } album, Caption: null } ? $"telegram:album:{album}" : incoming.Incoming.IdempotencyKey,
            },
        };
    }

    /// <summary>What is needed to delete a message later.</summary>
    internal static SentMessage TraceOf(Written message) => new(message.Id, new DateTimeOffset(message.Date, TimeSpan.Zero));

    private TelegramIncoming Of(int update, TelegramAddress address, User? from, Said said, Written? message) => new(address, new IncomingMessage
    {
        Conversation = Of(address.Chat),
        Channel = ChannelKind.Telegram,
        Message = said,
        Hint = languages.Guess(from?.LanguageCode),
        Address = address.ToString(),
        SentMessage = message is { Id: not 0 } ? TraceOf(message) : null,
        IdempotencyKey = string.Create(CultureInfo.InvariantCulture, $"telegram:{update}"),
        ShowAnew = said.ButtonId is null,
    });

    private ConversationId Of(long chat) => pseudonymousIds.Of(ChannelKind.Telegram, chat.ToString(CultureInfo.InvariantCulture));

    /// <summary>A command without the bot's name and a link's parameter; <c>/stop</c> is what other bots call <c>/exit</c>.</summary>
    private static string Words(string text)
    {
        var end = text.IndexOfAny(['@', ' ', '\n']);
        var command = end < 0 ? text : text[..end];
        return command switch
        {
            "/stop" => "/exit",
            "/start" or "/help" or "/exit" or "/home" or "/language" or "/forget" => command,
            _ => text,
        };
    }
}
