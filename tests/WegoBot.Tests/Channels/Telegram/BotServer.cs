using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>The fake of the Bot API behind a real server on this machine, for the program itself.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private readonly HttpMessageInvoker _api;
    private readonly WebApplication _server;

    private BotServer(FakeBotApi api)
    {
        _api = new HttpMessageInvoker(api, disposeHandler: false);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Run(Answer);
    }

    public string Address => _server.Urls.Single();

    public static async Task<BotServer> Start(FakeBotApi api)
    {
        var server = new BotServer(api);
        await server._server.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _api.Dispose();
    }

    private async Task Answer(HttpContext http)
    {
        using var asked = new HttpRequestMessage(new HttpMethod(http.Request.Method), $"http://bot.test{http.Request.Path}");
        asked.Content = new StreamContent(http.Request.Body);
        try
        {
            using var answer = await _api.SendAsync(asked, http.RequestAborted);
            http.Response.StatusCode = (int)answer.StatusCode;
            http.Response.ContentType = "application/json";
            await answer.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The bot hung up on its long poll.
        }
    }
}
