using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Referrals;

namespace WegoBot.Tests.Channels.Crowd;

/// <summary>Many people of one channel at once, each with wishes of her own.</summary>
internal sealed class People
{
    public const int Count = 200;

    private readonly WegoBotApp _app;
    private readonly ChannelKind _channel;
    private readonly Dictionary<string, Walker> _byName;
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public People(WegoBotApp app, ChannelKind channel, Func<int, string> name)
    {
        (_app, _channel) = (app, channel);
        var (catalogue, texts) = (app.Services.GetRequiredService<Catalogue>(), app.Services.GetRequiredService<Texts>());
        _byName = Enumerable.Range(0, Count).Select(number => (Name: name(number), Wishes: Wishes.Of(number, catalogue)))
            .ToDictionary(one => one.Name, one => new Walker(one.Name, one.Wishes, one.Wishes.Labels(catalogue, texts)));
    }

    public IEnumerable<Walker> All => _byName.Values;

    public Walker this[string name] => _byName[name];

    /// <summary>A screen stands before one of them.</summary>
    /// <returns>What she presses; null when she waits.</returns>
    public string? Sees(string name, IReadOnlyList<(string Label, string Data)> buttons)
    {
        var press = _byName[name].Sees(buttons);
        if (_byName.Values.All(walker => walker.Arrived))
            _arrived.TrySetResult();
        return press;
    }

    /// <summary>Returns once all have arrived; whoever is stuck is named.</summary>
    public async Task AllArrive()
    {
        try
        {
            await _arrived.Task.WaitAsync(TimeSpan.FromMinutes(5));
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Stuck: {string.Join(", ", All.Where(walker => !walker.Arrived))}");
        }
    }

    /// <summary>Every one has sent what she chose, once, took each step once, and never saw an older screen again.</summary>
    public async Task AssertEachSentHerOwn()
    {
        var serializer = _app.Services.GetRequiredService<ConversationSerializer>();
        var payloads = _app.Services.GetRequiredService<PayloadSerializer>();
        await using var db = _app.NewDb();
        var referrals = await db.Referrals.ToDictionaryAsync(row => row.Id);
        var conversations = await db.Conversations.ToDictionaryAsync(row => row.Id);
        Assert.Equal((Count, Count), (referrals.Count, conversations.Count));
        foreach (var walker in All)
        {
            var id = _app.IdOf(walker.Name, _channel);
            var conversation = serializer.Read(serializer.OpenKey(conversations[id]), id, conversations[id].State)!;
            Assert.True(referrals.Remove(conversation.Referral!.Value, out var row), walker.ToString());
            Assert.True(walker.Wishes.AreIn(payloads.Read(row)!), $"{walker} wished {walker.Wishes}");
            Assert.False(walker.WentBack, walker.ToString());
        }
    }

    /// <summary>The number of the screen that is stored for her: one for every turn that changed something.</summary>
    public async Task<Screen> Stored(Walker walker) =>
        await _app.Conversations.CurrentScreen(_app.IdOf(walker.Name, _channel), _channel, walker.Wishes.Language, CancellationToken.None);
}
