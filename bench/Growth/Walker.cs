using System.Diagnostics;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Growth;

/// <summary>A person of the seeded ones, picked all over the database, who comes back and sends a referral; then the next.</summary>
internal sealed class Walker(Service service, int stored, int first, int stride, TimeSpan pause)
{
    private readonly PseudonymousIds _pseudonyms = service.Parts.GetRequiredService<PseudonymousIds>();

    /// <summary>How long each turn took from its press to its screen.</summary>
    public List<TimeSpan> Turns { get; } = [];

    public async Task Walk(CancellationToken enough)
    {
        for (long next = first; !enough.IsCancellationRequested; next += stride)
            await Send((int)(next * 7_919 % stored), enough);
    }

    private async Task Send(int number, CancellationToken enough)
    {
        var (channel, account) = Seed.Owner(number);
        var id = _pseudonyms.Of(channel, account);
        Screen? screen = null;
        screen = await Take(Message.Say("/home"));
        var way = Way.ToReferral(number);
        if (screen.Stage == Stage.Greeting)
            way = Way.ApplicationStarted.Concat(way);
        foreach (var (trigger, value) in way)
        {
            if (!enough.IsCancellationRequested)
                await Task.Delay(pause, CancellationToken.None);
            screen = await Take(Way.Press(screen, trigger, value));
        }

        async Task<Screen> Take(Message message)
        {
            var begun = Stopwatch.GetTimestamp();
            var shown = screen is null ? null : new[] { new DeliveryReceipt(id, screen.Serial, Seed.AddressOf(number) ?? "") };
            var batch = new IncomingBatch(
                [new IncomingMessage { Conversation = id, Channel = channel, Message = message, Address = Seed.AddressOf(number) }],
                channel == ChannelKind.WebChat ? null : shown);
            var outcome = (await service.Conversations.Handle(batch, CancellationToken.None))[0];
            if (!outcome.Changed)
                throw new InvalidOperationException($"A press on {screen?.Stage} changed nothing.");
            if (!enough.IsCancellationRequested)
                Turns.Add(Stopwatch.GetElapsedTime(begun));
            return outcome.Screen;
        }
    }
}
