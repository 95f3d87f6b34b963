using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace WegoBot.Bench.DotnetRival;

/// <summary>Leads a person through the screens. The session is stored before its screen is sent.</summary>
internal sealed class ConversationHandler(ITelegramBotClient client, SessionStore sessions, IReadOnlyList<CatalogueScreen> screens)
{
    public Task Handle(Update update) => update switch
    {
        { CallbackQuery: { Message: { } message, Data: { } data } press } => Press(press.Id, message, data),
        { Message: { Text: "/start" } message } => Start(message.Chat.Id),
        _ => Task.CompletedTask,
    };

    private async Task Start(long chat)
    {
        sessions.Save(chat, new Session(0, []));
        await client.SendMessage(chat, screens[0].Text, ParseMode.Html, replyMarkup: screens[0].Keyboard);
    }

    private async Task Press(string callback, Message message, string data)
    {
        var acknowledged = client.AnswerCallbackQuery(callback);
        var chat = message.Chat.Id;
        var session = sessions.Find(chat) ?? new Session(0, []);
        // A press on an older screen changes nothing.
        if (data == screens[session.Step].Onward)
        {
            session = new Session(session.Step + 1, [.. session.Answers, data]);
            if (session.Step == screens.Count - 1)
                sessions.SaveWithReferral(chat, session);
            else
                sessions.Save(chat, session);
        }

        var screen = screens[session.Step];
        await client.EditMessageText(chat, message.Id, screen.Text, ParseMode.Html, replyMarkup: screen.Keyboard);
        await acknowledged;
    }
}
