namespace WegoBot.Fuzz;

/// <summary>A rule that has to hold whatever comes did not.</summary>
public sealed class BrokenRuleException(Rule rule, string what) : Exception(what)
{
    public Rule Rule => rule;
}

/// <summary>What has to hold, in the columns of the table.</summary>
public enum Rule
{
    /// <summary>Nothing throws, and nothing fails inside the service.</summary>
    Crash,

    /// <summary>The conversation goes only where the script permits.</summary>
    Stage,

    /// <summary>No word, number, account or code of a person stands in the log.</summary>
    Canary,

    /// <summary>No request is answered by a failure of the server, and each in the way that its route has.</summary>
    Answer,

    /// <summary>A chat has at most one message with buttons.</summary>
    Screens,

    /// <summary>A referral is sent by the press of the consent alone, with the text that was on the preview.</summary>
    Consent,

    /// <summary>Everything else: what has to be found, to stay or to be equal.</summary>
    Other,
}
