using WegoBot.Channels.Messengers;
using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Viber;

/// <summary>
/// Draws the screens that a stop came before: once, after the start, and with replicas again and again, since another may stop. Stores
/// which screens reached their person. All of them answer something from the last half hour, so none is a message that Viber charges for.
/// </summary>
public sealed class ViberRedraw(ConversationService conversations, ViberSender sender, Pauses pauses, ILogger<ViberRedraw> log) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await sender.Finish().WaitAsync(cancellationToken);
        await Store(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Drawing(stoppingToken), Storing(stoppingToken));

    private async Task Drawing(CancellationToken stop)
    {
        do
        {
            await conversations.Elected(stop);
            await Insist(() => Draw(stop), stop);
            await pauses.Wait(conversations.BetweenRedraws, stop);
        }
        while (conversations.HasReplicas);
    }

    private async Task Storing(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await sender.Marked(stop);
            await Insist(() => Store(stop), stop);
        }
    }

    private async Task Draw(CancellationToken stop)
    {
        using var redraw = sender.Redraw();
        await foreach (var outcome in conversations.NotShown(ChannelKind.Viber, stop))
            if (outcome.Address is { } receiver)
                sender.Show(new ViberWish(outcome.Conversation, outcome.Screen, receiver, Quiet: true) { Life = outcome.Life });
    }

    private async Task Store(CancellationToken stop)
    {
        var marks = sender.Marks();
        if (marks.Count == 0)
            return;
        await conversations.Handle(new Batch([], marks), stop);
        sender.Stored(marks);
    }

    private async Task Insist(Func<Task> work, CancellationToken stop)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                log.ViberMarksPaused(failure);
                await pauses.Wait(pauses.After(failures), stop);
            }
        }
    }
}
