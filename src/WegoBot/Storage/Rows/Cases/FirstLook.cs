namespace WegoBot.Storage;

/// <summary>How long a referral waited for the first look of its centre. The names are stored: add values, never rename them.</summary>
public enum FirstLook
{
    /// <summary>Nobody has opened it.</summary>
    Never,

    /// <summary>On the day on which it was sent.</summary>
    SameDay,

    /// <summary>Until the end of the next day on which the centre works.</summary>
    NextWorkingDay,
    Later,
}
