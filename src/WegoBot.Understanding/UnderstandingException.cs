namespace WegoBot.Understanding;

/// <summary>The rules or the model cannot be used as they are; the message says in one sentence for each fault what to mend, and where.</summary>
public sealed class UnderstandingException(IEnumerable<string> faults) : Exception(string.Join(Environment.NewLine, faults));
