namespace WegoBot.Dialogue.Understanding;

/// <summary>Understands what a person wants from her own words: Bulgarian, English, or Bulgarian typed in Latin letters.</summary>
public static class FreeText
{
    /// <summary>What the words want; null when they are not understood. Never a guess between two measures.</summary>
    public static Intent? IntentOf(string words) => throw new NotImplementedException();
}
