using Microsoft.Extensions.Options;
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
        .AddSingleton<WebChatSessions>()
        .AddSingleton<WebChatTurns>()
        .AddSingleton<WebChatListener>()
        .AddSingleton<SessionLeaveCallback>(provider => Forgetting(provider.GetRequiredService<ConversationService>(), provider.GetRequiredService<PseudonymousIds>()));

    /// <summary>The chat limits itself, once it is known who asks and for what. Leaving has no limit.</summary>
    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", ReadingRoutes.Methods, (WebChatListener listener, HttpContext http) => listener.Look(http)).DisableRateLimiting();
        routes.MapPost("/", (WebChatListener listener, HttpContext http) => listener.Take(http)).DisableRateLimiting();
        foreach (var exit in new[] { Layout.ChatExit, Layout.StaffExit })
            routes.MapMethods(exit, [.. ReadingRoutes.Methods, HttpMethods.Post], Leave).DisableRateLimiting();
    }

    // Needs no antiforgery token: leaving must work whatever state the page is in, and harms nobody.
    private static IResult Leave(HttpContext http, IOptions<PageOptions> options) =>
        // HEAD is what monitors send, and changes nothing.
        HttpMethods.IsHead(http.Request.Method) ? new SeeOtherResult(options.Value.LeaveTo) : new LeaveResult();

    private static SessionLeaveCallback Forgetting(ConversationService conversations, PseudonymousIds pseudonymousIds) => request =>
    {
        if (SessionCookie.Chat.Read(request) is { IsDecoy: false } session)
            conversations.Forget(pseudonymousIds.Of(ChannelKind.WebChat, session.Token));
    };
}
