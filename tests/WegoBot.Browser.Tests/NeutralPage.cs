using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WegoBot.Browser.Tests;

/// <summary>Where leaving leads in a test. Nothing outside this machine is asked for anything.</summary>
public sealed class NeutralPage : IAsyncDisposable
{
    public const string Title = "Weather";

    private readonly WebApplication app;

    public NeutralPage()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/", () => Results.Content($"<!doctype html><html lang=en><link rel=icon href='data:,'><title>{Title}</title><h1>Sunny</h1>", "text/html"));
        app.Start();
    }

    public string Address => app.Urls.Single() + "/";

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
