namespace WegoBot.Dialogue;

/// <summary>What a turn needs to know beside the conversation itself.</summary>
/// <param name="Now">The clock in Bulgaria.</param>
/// <param name="Channel">Where she reads: what can be promised about leaving differs.</param>
/// <param name="Case">The referral that the conversation speaks of; null without one, or when it is gone.</param>
/// <param name="Found">The referral of a case code that stands in the message; null when there is none.</param>
public sealed record TurnContext(DateTime Now, ChannelKind Channel, CaseView? Case = null, CaseView? Found = null)
{
    /// <summary>What <see cref="DialogueEngine.WordsForCentre"/> gave, without personal data; null when there is nothing, or when <see cref="NotWritten"/> says why it cannot go.</summary>
    public CaseDraft? Written { get; init; }

    /// <summary>The key of the line that says why her words cannot go; null when they can, and when there are none.</summary>
    public string? NotWritten { get; init; }

    public DateOnly Today => DateOnly.FromDateTime(Now);
}

/// <summary>The kinds of chat, as far as the words differ.</summary>
public enum ChannelKind
{
    WebChat,
    Telegram,
    Viber,
}
