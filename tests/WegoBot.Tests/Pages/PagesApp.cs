using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Storage;
using WegoBot.Tests.Storage;

namespace WegoBot.Tests.Pages;

/// <summary>The real service with a database of its own, asked over HTTP without a browser.</summary>
public sealed class PagesApp : ServiceUnderTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pages-").FullName;
    private readonly Engine _engine;

    public PagesApp() => _engine = new Engine(_folder, Path.Combine(_folder, "wegobot.db"), Engine.IsPostgres);

    public async Task<int> Conversations()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContextAsync();
        return await db.Conversations.CountAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        TestFolder.Remove(_folder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in _engine.Settings)
            builder.UseSetting(name, value);
        builder.UseSetting("WebChat:LeaveTo", "https://neutral.example/");
        // Its tests try hundreds of forms in one conversation.
        builder.UseSetting("Limits:Factor", "1000");
    }
}
