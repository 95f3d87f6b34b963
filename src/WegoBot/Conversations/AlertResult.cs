namespace WegoBot.Conversations;

/// <summary>What became of the line that tells somebody of an answer.</summary>
/// <param name="Outcome">Whether it went.</param>
/// <param name="Pause">The wait before another try, when it certainly did not go.</param>
/// <param name="Message">The message in her chat, when it can be deleted there; else null.</param>
public readonly record struct AlertResult(AlertOutcome Outcome, TimeSpan Pause = default, SentMessage? Message = null);

/// <summary>Whether the line went.</summary>
public enum AlertOutcome
{
    Sent,

    /// <summary>Nobody knows: there was no answer to the call. It is not sent again.</summary>
    Unknown,

    /// <summary>It certainly did not go.</summary>
    NotSent,

    /// <summary>She is not there any more.</summary>
    Unreachable,
}
