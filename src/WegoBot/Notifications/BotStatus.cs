using System.Collections.Concurrent;
using WegoBot.Dialogue;

namespace WegoBot.Notifications;

/// <summary>Whether the messengers answer this process. It knows of a messenger only after the first answer or failure here.</summary>
public sealed class BotStatus(TimeProvider clock)
{
    private readonly ConcurrentDictionary<ChannelKind, BotSign> _signs = [];

    public IReadOnlyDictionary<ChannelKind, BotSign> Signs => _signs;

    public void Answered(ChannelKind messenger) => _signs[messenger] = new BotSign(clock.GetUtcNow(), Answers: true);

    public void Failed(ChannelKind messenger) => _signs[messenger] = new BotSign(clock.GetUtcNow(), Answers: false);
}

/// <summary>The last that was heard of a messenger.</summary>
public sealed record BotSign(DateTimeOffset At, bool Answers);
