using System.Globalization;
using WegoBot.Dialogue;

namespace WegoBot.Referrals;

/// <summary>How a case stood when an answer to it was begun. An answer to another state reaches nobody.</summary>
/// <param name="Status">The referral's status.</param>
/// <param name="LastMessage">The number of the last message; 0 when there was none.</param>
public readonly record struct CaseState(ReferralStatus Status, int LastMessage)
{
    /// <summary>One text for a form: <c>Accepted.3</c>.</summary>
    public string Written => string.Create(CultureInfo.InvariantCulture, $"{Status}.{LastMessage}");

    /// <summary>What was <see cref="Written"/>; null for anything else.</summary>
    public static CaseState? Read(string? written) =>
        (written ?? "").Split('.') is [var name, var number]
        && Enum.TryParse<ReferralStatus>(name, out var status) && Enum.IsDefined(status)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? new CaseState(status, last) : null;
}
