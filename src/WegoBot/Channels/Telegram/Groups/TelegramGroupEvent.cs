using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using WegoBot.Dialogue;
using Written = Telegram.Bot.Types.Message;

namespace WegoBot.Channels.Telegram;

/// <summary>What an update tells of a group or a channel. Of what is said there only the two commands are looked at.</summary>
/// <param name="Chat">The group's number.</param>
public sealed record TelegramGroupEvent(long Chat)
{
    private const string Start = "/start";
    private const string Unlink = "/unlink";

    /// <summary>The bot is not there any more.</summary>
    public bool IsGone { get; private init; }

    /// <summary>The number that the group has from now on; null when it keeps its own.</summary>
    public long? MovedTo { get; private init; }

    /// <summary>The number that the group had before; null when it always had this one.</summary>
    public long? MovedFrom { get; private init; }

    /// <summary>Somebody spoke there, or it is a channel: nothing is to be waited for.</summary>
    public bool Speaks { get; private init; }

    /// <summary>The code behind <c>/start</c>; null for none.</summary>
    public string? Code { get; private init; }

    /// <summary>The group is to be untied.</summary>
    public bool Unties { get; private init; }

    /// <summary>The bot that the command names; null when it names none.</summary>
    public string? Bot { get; private init; }

    public Language Language { get; private init; }

    /// <summary>Null when it came from a person.</summary>
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
        // A command may name the bot behind a sign, and has its argument behind a space: https://core.telegram.org/bots/features#deep-linking
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
            Language = LanguageCodes.Guess(message.From?.LanguageCode),
        };
    }
}
