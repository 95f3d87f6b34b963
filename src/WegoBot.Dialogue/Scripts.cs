namespace WegoBot.Dialogue;

/// <summary>The conversation as the service uses it: any number of turns may run at once.</summary>
public sealed class Scripts(Catalogue catalogue, Texts texts)
{
    /// <summary>What <paramref name="message"/> leads to. A pure function: the same arguments give the same turn.</summary>
    /// <param name="conversation">The conversation as stored.</param>
    /// <param name="seal">What binds button ids to this conversation: any text that no other conversation has.</param>
    /// <param name="message">What she did.</param>
    /// <param name="circumstances">The time, the channel and the case.</param>
    public Turn Take(Conversation conversation, string seal, Message message, Circumstances circumstances) =>
        throw new NotImplementedException(catalogue.ConsentVersion + texts);

    /// <summary>The screen of a stored conversation.</summary>
    public Screen Draw(Conversation conversation, string seal, Circumstances circumstances) =>
        throw new NotImplementedException();

    /// <summary>The case code that stands in a message, as sixteen digits, so that its case can be looked up before the turn; null for none.</summary>
    public static string? CodeIn(Message message) =>
        message.Words is { } words && CaseCode.DigitsIn(words) is { Length: CaseCode.Digits } code ? code : null;
}
