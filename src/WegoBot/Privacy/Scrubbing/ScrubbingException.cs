namespace WegoBot.Privacy;

/// <summary>The scrubber did not finish, so the text must not be stored or shown. Says nothing about the text, and keeps no inner exception that could quote it.</summary>
public sealed class ScrubbingException : Exception
{
    public ScrubbingException(string reason)
        : base(reason)
    {
    }
}
