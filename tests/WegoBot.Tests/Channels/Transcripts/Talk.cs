using WegoBot.Dialogue;

namespace WegoBot.Tests.Channels.Transcripts;

/// <summary>One person's chat in one channel, through the real service; what she sees is read from what the channel drew.</summary>
internal abstract class Talk(ChannelKind channel, Language language)
{
    public ChannelKind Channel => channel;

    /// <summary>What her app or browser is set to.</summary>
    protected Language Language => language;

    /// <summary>The words that stand before her, line by line and without markup.</summary>
    public abstract IReadOnlyList<string> Lines { get; }

    /// <summary>The labels that she can press.</summary>
    public abstract IReadOnlyList<string> Labels { get; }

    public abstract Task Begins();

    public abstract Task Presses(string label);

    public abstract Task Says(string words);

    /// <summary>She looks whether something is new.</summary>
    public abstract Task LooksAgain();

    public override string ToString() => string.Join('\n', [.. Lines.Select(line => "bot: " + line), .. Labels.Select(label => $"bot: [{label}]")]);

    /// <summary>The lines of a message without the signs that messengers put before some.</summary>
    protected static IReadOnlyList<string> LinesOf(string text) =>
        [.. text.Split('\n').Select(line => line.StartsWith("• ", StringComparison.Ordinal) || line.StartsWith("│ ", StringComparison.Ordinal) ? line[2..] : line).Where(line => line.Length > 0)];
}
