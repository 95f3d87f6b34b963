using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Pages;
using WegoBot.Privacy;

namespace WegoBot.Channels.WebChat;

/// <summary>Wires up the chat on the web: one address for all of it, and one to leave by.</summary>
public static class WebChatSetup
{
    public static IServiceCollection AddWebChat(this IServiceCollection services) => services
        .AddSingleton<AntiforgeryTokens>()
        .AddSingleton<WebChatSender>()
        .AddSingleton<WebChatListener>();

    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (WebChatListener listener, HttpContext http) => listener.Look(http));
        routes.MapPost("/", (WebChatListener listener, HttpContext http) => listener.Take(http));
        routes.MapMethods("/leave", [HttpMethods.Get, HttpMethods.Post], Leave);
    }

    // Needs no antiforgery token: leaving must work whatever state the page is in, and harms nobody.
    private static LeaveResult Leave(HttpContext http, ConversationService conversations, Pseudonyms pseudonyms)
    {
        if (SessionCookie.Chat.Read(http.Request) is { } session)
            conversations.Forget(pseudonyms.Of(ChannelKind.WebChat, session.Token));
        return new LeaveResult();
    }
}
