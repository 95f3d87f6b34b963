namespace WegoBot.Dialogue;

/// <summary>An answer to a question. Skipping a question counts as not sure.</summary>
public enum Answer
{
    Yes,
    No,
    NotSure,
}
