using WegoBot.Service;

namespace WegoBot.Tests.Service;

/// <summary>The words at the start, when the database went away just before them.</summary>
public sealed class StartupMessageTests
{
    [Fact, Trait("Engine", "Sqlite")] // it takes the file away
    public async Task A_database_that_is_away_for_moments_does_not_end_a_service_that_has_begun()
    {
        await using var app = new WegoBotApp();
        var welcome = app.Worker<StartupMessage>();
        Assert.Equal(1, Invitations(app));
        using (new UnavailableFolder(app))
            await welcome.StartedAsync(CancellationToken.None);
        Assert.Equal(1, Invitations(app));
        await welcome.StartedAsync(CancellationToken.None);
        Assert.Equal(2, Invitations(app));
    }

    private static int Invitations(WegoBotApp app) => app.Log.Text.Split("-- invite ruse").Length - 1;
}
