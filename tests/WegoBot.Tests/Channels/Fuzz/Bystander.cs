using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Tests.Channels.Fuzz;

/// <summary>Somebody in the middle of a conversation while others send nonsense.</summary>
internal sealed class Bystander(WegoBotApp app, string account, ChannelKind channel)
{
    private string _before = "";

    public async Task Remembers() => _before = await Kept();

    /// <summary>Her conversation is byte for byte as it was, and nothing failed inside the service.</summary>
    public async Task AssertUntouched()
    {
        Assert.Equal(_before, await Kept());
        Assert.DoesNotContain(app.Log.Text.Split('\n'), line => line.Contains(" Error ", StringComparison.Ordinal) || line.Contains(" Critical ", StringComparison.Ordinal)
            || line.Contains("A commit failed", StringComparison.Ordinal) || line.Contains("cannot be stored for now", StringComparison.Ordinal));
    }

    private async Task<string> Kept()
    {
        await using var db = app.NewDb();
        ConversationRow? row = await db.Conversations.FindAsync(app.IdOf(account, channel));
        Assert.NotNull(row);
        return $"{Convert.ToHexString(row.State)} {row.Epoch} {row.IsShown} {row.LastTurnAt:O}";
    }
}
