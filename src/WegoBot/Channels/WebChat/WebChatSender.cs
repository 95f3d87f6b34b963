using WegoBot.Dialogue;
using WegoBot.Pages;

namespace WegoBot.Channels.WebChat;

/// <summary>Answers a request with a screen: as a page or, after a turn without script, as a redirect to it.</summary>
public sealed class WebChatSender(AntiforgeryTokens tokens)
{
    /// <summary>The header that the page's own script sends: it replaces the old page with the answer.</summary>
    public const string InPlace = "X-In-Place";

    public IResult Show(HttpContext http, Session session, Screen screen)
    {
        Remember(http, session, screen);
        return Draw(screen, tokens.For(session));
    }

    /// <summary>The screen after an empty form.</summary>
    public IResult ShowAgain(HttpContext http, Session session, Screen screen)
    {
        if (IsInPlace(http))
            return Show(http, session, screen);
        Remember(http, session, screen);
        Padding.FillHeaders(http);
        return new SeeOtherResult("/");
    }

    /// <summary>The screen after a turn. Words that were written under an older screen stand in the field again. Who leaves goes to the neutral page; who <paramref name="stays"/> after asking to forget everything reads that it was done.</summary>
    public IResult Answer(HttpContext http, Session session, Message message, Conversations.TurnResult result, bool stays)
    {
        if (message.Words is { } words && result is { Changed: false, Repeated: false, Forgotten: false })
        {
            Remember(http, session, result.Screen);
            return Draw(result.Screen, tokens.For(session), words: words);
        }

        if (!result.Forgotten)
            return ShowAgain(http, session, result.Screen);
        if (!stays)
            return new LeaveResult();
        LeaveResult.Clear(http);
        return Draw(result.Screen, AntiforgeryTokens.None, forgotten: true);
    }

    /// <summary>A screen that nobody remembers, for someone without a session or without an answer from the database.</summary>
    public static IResult ShowAlone(Screen screen) => screen.Stage == Stage.Left ? new LeaveResult() : Draw(screen, AntiforgeryTokens.None);

    private static Page<ChatPage> Draw(Screen screen, string token, bool forgotten = false, string? words = null) => new(StatusCodes.Status200OK, new()
    {
        [nameof(ChatPage.Screen)] = screen,
        [nameof(ChatPage.Token)] = token,
        [nameof(ChatPage.Forgotten)] = forgotten,
        [nameof(ChatPage.Words)] = words,
    })
    {
        IsPadded = true,
    };

    private static void Remember(HttpContext http, Session session, Screen screen)
    {
        var remembered = session with { Language = screen.Language, IsDecoy = screen.Stage == Stage.Decoy };
        if (SessionCookie.Chat.Read(http.Request) != remembered)
            SessionCookie.Chat.Write(http, remembered);
    }

    private static bool IsInPlace(HttpContext http) => http.Request.Headers.ContainsKey(InPlace);
}
