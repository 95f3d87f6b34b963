namespace WegoBot.Dialogue;

/// <summary>What a person's words were understood to say. Whoever understands words makes it; the conversation only reads it.</summary>
/// <param name="Distress">The danger that the words tell of; null for none.</param>
/// <param name="Intent">What the words want; null when that is not clear.</param>
/// <param name="Normalised">The words in one plain spelling, to be compared with a button's label in the same spelling.</param>
public sealed record Understood(DistressKind? Distress, Intent? Intent, string Normalised)
{
    /// <summary>A press, or a message without words.</summary>
    public static Understood Nothing { get; } = new(null, null, "");

    /// <summary>Whether a child seems to write, who is spoken to in other words than a grown-up.</summary>
    public bool ByAChild { get; init; }

    /// <summary>What the words may want when that is not clear, the likeliest first; at most three, perhaps none.</summary>
    public IReadOnlyList<Intent> Nearest { get; init; } = [];

    /// <summary>Whether the words mean the same on every screen: they tell of danger, leave or may leave, or ask for help now.</summary>
    public bool HoldsOnEveryScreen => Distress is not null || Intent is { Trigger: Trigger.Leave or Trigger.MayLeave or Trigger.HelpNow };

    /// <summary>Whether the words give the program something to do with the conversation itself, such as forgetting it; all else can be meant for a person.</summary>
    public bool IsCommand => Intent is
    {
        Trigger: not (Trigger.Measures or Trigger.Measure or Trigger.Papers or Trigger.Eligibility or Trigger.Regions or Trigger.Region
            or Trigger.Topics or Trigger.Topic or Trigger.Refer or Trigger.Answer)
    };
}
