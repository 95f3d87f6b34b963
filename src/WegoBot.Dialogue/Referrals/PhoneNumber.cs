using System.Collections.Immutable;

namespace WegoBot.Dialogue;

/// <summary>A phone number that she gives, or is about to give, to the one at the centre who has her message.</summary>
/// <param name="Number">With the code of its country, exactly as she sees it and as it is read there.</param>
/// <param name="Times">When it is safe to call; none when she did not say.</param>
public sealed record PhoneNumber(string Number, ImmutableArray<SafeTime> Times)
{
    private const int Known = 2;

    /// <summary>The digits by which she knows it again, and nobody else.</summary>
    public string End => Number[^Known..];

    /// <summary>With a time that was not there, or without one that was.</summary>
    public PhoneNumber Toggled(SafeTime time) => this with { Times = [.. Enum.GetValues<SafeTime>().Where(one => Times.Contains(one) != (one == time))] };
}
