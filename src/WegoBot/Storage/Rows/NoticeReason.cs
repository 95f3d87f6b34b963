namespace WegoBot.Storage;

/// <summary>What a notice is about. The names are stored: add values, never rename them.</summary>
public enum NoticeReason
{
    /// <summary>A referral that is new to the centre.</summary>
    Referral,

    /// <summary>She has written to the centre.</summary>
    Message,

    /// <summary>A referral closes by itself soon, because nothing was noted for long.</summary>
    Closing,
}
