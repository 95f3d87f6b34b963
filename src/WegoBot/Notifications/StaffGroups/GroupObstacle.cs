namespace WegoBot.Notifications;

/// <summary>Why notices do not arrive in a centre's group, or not where staff expect them. The values are stored: add values, never change them.</summary>
public enum GroupObstacle : byte
{
    None = 0,

    /// <summary>The topic that notices were to arrive in is closed. They arrive in the group's General topic.</summary>
    TopicClosed = 1,

    /// <summary>That topic was deleted. Notices arrive in the group's General topic.</summary>
    TopicGone = 2,

    /// <summary>The General topic is closed too, or no other was chosen. Nothing arrives.</summary>
    GeneralClosed = 3,

    /// <summary>The bot is no longer in the group, or the group is gone. Nothing arrives.</summary>
    BotRemoved = 4,

    /// <summary>The bot may not write in the group. Nothing arrives.</summary>
    MayNotWrite = 5,
}
