namespace WegoBot.Channels.Telegram;

/// <summary>How far Telegram's updates were read, and when the last of them came; both fit into the one number that is stored.</summary>
/// <param name="Update">The number of the last update.</param>
/// <param name="At">When it was stored, to the minute.</param>
public readonly record struct TelegramCursor(int Update, DateTimeOffset At)
{
    /// <summary>
    /// A week without updates begins the numbers anew, anywhere, and what is below the number that is asked for counts as received
    /// (https://core.telegram.org/bots/api#update). A day before that they are asked for from wherever they begin.
    /// </summary>
    private static readonly TimeSpan NumbersHold = TimeSpan.FromDays(6);

    /// <summary>What is stored: minutes since 1970, and the update's 32 bits.</summary>
    public long Position => (At.ToUnixTimeSeconds() / 60 << 32) | (uint)Update;

    public static TelegramCursor Of(long position) => new((int)position, DateTimeOffset.FromUnixTimeSeconds((position >> 32) * 60));

    /// <summary>The number to ask from; null for whatever waits. By then nothing that was handled waits any more: Telegram keeps updates for a day.</summary>
    public int? Next(DateTimeOffset now) => now - At < NumbersHold && Update < int.MaxValue ? Update + 1 : null;
}
