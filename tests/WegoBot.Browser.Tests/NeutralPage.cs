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
    public const string Heading = "Sunny";

    private readonly WebApplication _app;

    public NeutralPage()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/", () => Results.Content($"<!doctype html><html lang=en><link rel=icon href='data:,'><title>{Title}</title><h1>{Heading}</h1>", "text/html"));
        _app.Start();
    }

    public string Address => _app.Urls.Single() + "/";

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
