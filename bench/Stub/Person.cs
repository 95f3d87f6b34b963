namespace WegoBot.Bench.Stub;

/// <summary>One person on her way. She does one thing, waits until she sees the answer, and never presses again for impatience.</summary>
internal sealed class Person(long chat)
{
    public long Chat => chat;

    /// <summary>The step whose screen she waits for.</summary>
    public int Step { get; set; }

    /// <summary>The id of the button that she pressed; empty for <c>/start</c>.</summary>
    public string Pressed { get; set; } = "";

    /// <summary>The message whose button that was.</summary>
    public int Message { get; set; }

    /// <summary>When she pressed, in the clock's ticks.</summary>
    public long PressedAt { get; set; }

    /// <summary>When the bot got it first; 0 before.</summary>
    public long DeliveredAt { get; set; }

    /// <summary>How many of her updates were confirmed.</summary>
    public int Confirmed { get; set; }

    /// <summary>How many steps she had taken when she was greeted anew.</summary>
    public int Earlier { get; set; }

    /// <summary>She saw the last screen.</summary>
    public bool IsDone { get; set; }
}
