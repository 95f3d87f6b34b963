using WegoBot.Conversations;

namespace WegoBot.Channels.Messengers;

/// <summary>Sends the lines that tell somebody of an answer, in whichever messenger she chose that. Any replica may do it: each line is taken once.</summary>
public sealed class AlertWorker(
    AnswerAlerts alerts, ConversationService conversations, IEnumerable<MessengerSender> senders, Backoff backoff, IHostApplicationLifetime lifetime, ILogger<AlertWorker> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(45);

    /// <summary>Her messenger is off for now.</summary>
    private static readonly AlertResult Off = new(AlertOutcome.NotSent, TimeSpan.FromHours(1));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.WaitForStart(stoppingToken);
        while (true)
        {
            try
            {
                await SendDue(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.AlertsPaused(failure);
            }

            await backoff.Wait(Interval, stoppingToken);
        }
    }

    /// <summary>Sends what is due now.</summary>
    internal async Task SendDue(CancellationToken cancellationToken)
    {
        while (await alerts.Take(cancellationToken) is { Count: > 0 } due)
            foreach (var alert in due)
                await Send(alert);
    }

    /// <summary>A stop does not cut it off: what was taken is not taken again.</summary>
    private async Task Send(DueAlert alert)
    {
        var result = senders.FirstOrDefault(sender => sender.Channel == alert.Channel) is { } sender ? await sender.SendNeutralLine(alert) : Off;
        await alerts.Note(alert, result, CancellationToken.None);
        if (result.Message is { } message)
            await conversations.Handle(new IncomingBatch([]) { Beside = [(alert.Conversation, message)] }, CancellationToken.None);
    }
}
