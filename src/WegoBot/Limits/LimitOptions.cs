namespace WegoBot.Limits;

/// <summary>How generous the limits are: the settings in the section <c>Limits</c>.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    public const int LargestFactor = 1000;

    /// <summary>Multiplies what conversations and addresses may do. The pace at which case codes may be tried stays the same.</summary>
    public int Factor { get; set; } = 1;
}
