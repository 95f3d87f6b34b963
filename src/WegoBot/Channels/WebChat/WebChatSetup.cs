using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Pages;
using WegoBot.Privacy;

namespace WegoBot.Channels.WebChat;

/// <summary>Wires up the web chat: one address for all of it, and the routes for leaving.</summary>
public static class WebChatSetup
{
    public static IServiceCollection AddWebChat(this IServiceCollection services) => services
        .AddSingleton<AntiforgeryTokens>()
        .AddSingleton<WebChatSender>()
        .AddSingleton<WebChatListener>()
        .AddSingleton<SessionLeaveCallback>(provider => Forgetting(provider.GetRequiredService<ConversationService>(), provider.GetRequiredService<PseudonymousIds>()));

    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (WebChatListener listener, HttpContext http) => listener.Look(http));
        routes.MapPost("/", (WebChatListener listener, HttpContext http) => listener.Take(http));
        foreach (var exit in new[] { Layout.ChatExit, Layout.StaffExit })
            routes.MapMethods(exit, [HttpMethods.Get, HttpMethods.Post], Leave);
    }

    // Needs no antiforgery token: leaving must work whatever state the page is in, and harms nobody.
    private static LeaveResult Leave(HttpContext http, IEnumerable<SessionLeaveCallback> endings)
    {
        foreach (var end in endings)
            end(http.Request);
        return new LeaveResult();
    }

    private static SessionLeaveCallback Forgetting(ConversationService conversations, PseudonymousIds pseudonymousIds) => request =>
    {
        if (SessionCookie.Chat.Read(request) is { } session)
            conversations.Forget(pseudonymousIds.Of(ChannelKind.WebChat, session.Token));
    };
}
