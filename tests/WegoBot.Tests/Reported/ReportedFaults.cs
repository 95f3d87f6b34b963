namespace WegoBot.Tests;

/// <summary>The faults that people reported of services like this one, and that were found here too.</summary>
internal static class ReportedFaults
{
    public static IReadOnlyDictionary<int, string> All { get; } = new Dictionary<int, string>
    {
        [1] = "A screen is wiped when a press overtakes the messenger's answer",
        [2] = "What she corrects, or did not say just now, answers a question",
        [3] = "A messenger's service messages get a loud answer",
        [4] = "Words beside a picture are dropped",
        [5] = "Notices miss the topic of a forum group",
        [6] = "A repeated update shows the screen once more",
        [7] = "A rule is kept in one channel only",
        [8] = "Words are lost while the web chat waits for an answer",
        [9] = "Without cookies there is no help",
        [10] = "A prefetch leaves the conversation",
        [11] = "HEAD and OPTIONS are refused, staff pages may be indexed",
        [12] = "A line is hard to find where it is taken out",
        [13] = "The right code is refused",
        [14] = "The code disappears without a word",
        [15] = "After a pause nobody offers to type the number",
        [16] = "Two referrals of one day look the same",
        [17] = "Words change their meaning or their tone",
        [18] = "A setting without effect is not mentioned",
        [19] = "A referral is kept too long, or lost to a wrong clock",
    };
}
