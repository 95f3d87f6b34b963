namespace WegoBot.Channels.Telegram;

/// <summary>The position in Telegram's updates: the last one that was read, and when. Both fit into the one number that is stored.</summary>
/// <param name="Update">The id of the last update.</param>
/// <param name="At">When it was stored, to the minute.</param>
public readonly record struct TelegramCursor(int Update, DateTimeOffset At)
{
    /// <summary>
    /// After a week without updates Telegram restarts their ids at a random number, and an update below the requested offset counts as received
    /// (https://core.telegram.org/bots/api#update). A day before that, updates are requested without an offset.
    /// </summary>
    private static readonly TimeSpan IdsAreValid = TimeSpan.FromDays(6);

    /// <summary>The stored form: minutes since 1970, then the 32 bits of the id.</summary>
    public long Position => (At.ToUnixTimeSeconds() / 60 << 32) | (uint)Update;

    public static TelegramCursor Of(long position) => new((int)position, DateTimeOffset.FromUnixTimeSeconds((position >> 32) * 60));

    /// <summary>The offset of the next request; null for all pending updates. By then none of them was handled before: Telegram keeps updates for one day.</summary>
    public int? Next(DateTimeOffset now) => now - At < IdsAreValid && Update < int.MaxValue ? Update + 1 : null;
}
