namespace WegoBot.Bench.Stub;

/// <summary>One simulated person. She sends one update, waits for the answer, and never presses a second time.</summary>
internal sealed class Person(long chat)
{
    public long Chat => chat;

    /// <summary>The step whose screen she waits for.</summary>
    public int Step { get; set; }

    /// <summary>The id of the button that she pressed; empty for <c>/start</c>.</summary>
    public string Pressed { get; set; } = "";

    /// <summary>The message whose button that was.</summary>
    public int Message { get; set; }

    /// <summary>When she pressed, as a timestamp of the clock.</summary>
    public long PressedAt { get; set; }

    /// <summary>When the update was first delivered; 0 before.</summary>
    public long DeliveredAt { get; set; }

    /// <summary>How many of her updates were confirmed.</summary>
    public int Confirmed { get; set; }

    /// <summary>How many steps she had taken before she started again.</summary>
    public int Earlier { get; set; }

    /// <summary>She saw the last screen.</summary>
    public bool IsDone { get; set; }
}
