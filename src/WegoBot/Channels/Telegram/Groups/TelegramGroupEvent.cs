using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Written = Telegram.Bot.Types.Message;

namespace WegoBot.Channels.Telegram;

/// <summary>What an update says about a group or a channel. Of the messages there only the two commands are read.</summary>
/// <param name="Chat">The group's id.</param>
public sealed record TelegramGroupEvent(long Chat)
{
    private const string Start = "/start";
    private const string Unlink = "/unlink";

    /// <summary>The bot is no longer in the group.</summary>
    public bool IsGone { get; private init; }

    /// <summary>The group's new id; null when it is unchanged.</summary>
    public long? MovedTo { get; private init; }

    /// <summary>The group's former id; null when it is unchanged.</summary>
    public long? MovedFrom { get; private init; }

    /// <summary>Somebody wrote there, or it is a channel: the bot leaves without waiting for a code.</summary>
    public bool Speaks { get; private init; }

    /// <summary>The parameter of <c>/start</c>; null for none.</summary>
    public string? Code { get; private init; }

    /// <summary>The topic of a forum group in which somebody wrote; null for the General topic and for a group without topics.</summary>
    public int? Topic { get; private init; }

    /// <summary>The group asks to be unlinked.</summary>
    public bool Unties { get; private init; }

    /// <summary>The bot that the command names; null for none.</summary>
    public string? Bot { get; private init; }

    /// <summary>The language of the app of whoever wrote; null when it is not known.</summary>
    public string? LanguageHint { get; private init; }

    /// <summary>Null when the update comes from a private chat.</summary>
    public static TelegramGroupEvent? Read(Update update)
    {
        ArgumentNullException.ThrowIfNull(update);
        if (update.MyChatMember is { } changed)
            return Of(changed.Chat) is { } group
                ? group with { IsGone = changed.NewChatMember?.Status is ChatMemberStatus.Left or ChatMemberStatus.Kicked }
                : null;
        if (update.Message is { } message)
            return Of(message.Chat) is { } place ? Heard(place, message) : null;
        return Of((update.EditedMessage ?? update.CallbackQuery?.Message)?.Chat) is { } other ? other with { Speaks = true } : null;
    }

    private static TelegramGroupEvent? Of(Chat? chat) => chat is { Type: ChatType.Group or ChatType.Supergroup or ChatType.Channel }
        ? new TelegramGroupEvent(chat.Id) { Speaks = chat.Type == ChatType.Channel }
        : null;

    private static TelegramGroupEvent Heard(TelegramGroupEvent place, Written message)
    {
        // A command may name the bot after an @, and has its parameter after a space: https://core.telegram.org/bots/features#deep-linking
        var words = (message.Text ?? "").Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var command = words.Length > 0 ? words[0].Split('@', 2) : [""];
        return place with
        {
            MovedTo = message.MigrateToChatId,
            MovedFrom = message.MigrateFromChatId,
            Speaks = place.Speaks || message.Text is not null,
            Code = command[0] == Start && words.Length == 2 ? words[1] : null,
            Unties = command[0] == Unlink,
            Bot = command.Length == 2 ? command[1] : null,
            // A thread of replies has such a number too, and is no topic: https://core.telegram.org/bots/api#message
            Topic = message.IsTopicMessage ? message.MessageThreadId : null,
            LanguageHint = message.From?.LanguageCode,
        };
    }
}
