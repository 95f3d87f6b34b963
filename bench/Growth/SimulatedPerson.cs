using System.Diagnostics;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Growth;

/// <summary>Plays seeded persons from all over the database, one after the other: each returns and sends a referral.</summary>
internal sealed class SimulatedPerson(ServiceHost service, int stored, int first, int stride, TimeSpan pause)
{
    private readonly PseudonymousIds _pseudonymousIds = service.Services.GetRequiredService<PseudonymousIds>();

    /// <summary>The time of each turn from the press to the screen.</summary>
    public List<TimeSpan> Turns { get; } = [];

    public async Task Walk(CancellationToken cancellationToken)
    {
        for (long next = first; !cancellationToken.IsCancellationRequested; next += stride)
            await Send((int)(next * 7_919 % stored), cancellationToken);
    }

    private async Task Send(int number, CancellationToken cancellationToken)
    {
        var (channel, account) = DatabaseSeeder.Owner(number);
        var id = _pseudonymousIds.Of(channel, account);
        Screen? screen = null;
        screen = await Take(Message.Say("/home"));
        var path = ReferralPath.ToReferral(number);
        if (screen.Stage == Stage.Greeting)
            path = ReferralPath.FromGreeting.Concat(path);
        foreach (var (trigger, value) in path)
        {
            if (!cancellationToken.IsCancellationRequested)
                await Task.Delay(pause, CancellationToken.None);
            screen = await Take(ReferralPath.Press(screen, trigger, value));
        }

        async Task<Screen> Take(Message message)
        {
            var begun = Stopwatch.GetTimestamp();
            var shown = screen is null ? null : new[] { new DeliveryReceipt(id, screen.Serial, DatabaseSeeder.AddressOf(number) ?? "") };
            var batch = new IncomingBatch(
                [new IncomingMessage { Conversation = id, Channel = channel, Message = message, Address = DatabaseSeeder.AddressOf(number) }],
                channel == ChannelKind.WebChat ? null : shown);
            var outcome = (await service.Conversations.Handle(batch, CancellationToken.None))[0];
            if (!outcome.Changed)
                throw new InvalidOperationException($"A press on {screen?.Stage} changed nothing.");
            if (!cancellationToken.IsCancellationRequested)
                Turns.Add(Stopwatch.GetElapsedTime(begun));
            return outcome.Screen;
        }
    }
}
