namespace WegoBot.Localization;

/// <summary>The files of <c>localization/</c> cannot be used; the message has one line for each finding.</summary>
public sealed class LocalizationException(IReadOnlyList<Finding> findings)
    : Exception(string.Join('\n', findings))
{
    public IReadOnlyList<Finding> Findings => findings;
}
