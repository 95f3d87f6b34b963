namespace WegoBot.Dialogue.Tests;

/// <summary>The two words of the tests, and a hash that takes no time.</summary>
internal static class TwoWords
{
    public const string Safe = "синя лисица";

    public const string Duress = "тиха лодка";

    public static TypedWord Hash(WordToHash word) => new(word.Salt ?? "salt", $"hash of {word.Word}");

    /// <summary>The word that somebody would type here, now and then; null for none.</summary>
    public static string? Wanted(Conversation conversation, SeededRandom random) => conversation switch
    {
        { Stage: Stage.SafeWord or Stage.SafeWordAgain } when random.Below(8) > 0 => Safe,
        { Stage: Stage.DuressWord } when random.Below(8) > 0 => Duress,
        { Stage: Stage.Decoy } when random.Below(3) == 0 => Safe,
        { Words: not null, Stage: not Stage.Decoy } when random.Below(40) == 0 => Duress,
        _ => null,
    };
}
