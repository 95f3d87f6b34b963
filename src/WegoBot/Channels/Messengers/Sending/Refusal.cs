namespace WegoBot.Channels.Messengers;

/// <summary>What a messenger refuses for good.</summary>
public enum Refusal
{
    /// <summary>Nothing: the next screen may arrive, and this one waits to be redelivered.</summary>
    None,

    /// <summary>This screen: it would be refused again, so it counts as shown.</summary>
    Screen,

    /// <summary>The person is not there. Nothing waits for her, and nobody needs to know.</summary>
    Gone,

    /// <summary>The person blocked the bot: like <see cref="Gone"/>, and her conversation is forgotten.</summary>
    Blocked,
}
