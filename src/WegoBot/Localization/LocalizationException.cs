namespace WegoBot.Localization;

/// <summary>Thrown when the files of <c>localization/</c> cannot be used. The message has one line for each finding.</summary>
public sealed class LocalizationException(IReadOnlyList<Finding> findings)
    : Exception(string.Join('\n', findings))
{
    public IReadOnlyList<Finding> Findings => findings;
}
