namespace Telegram.Bot.Types;

/// <summary>A command that a chat offers.</summary>
public class BotCommand(string command, string description)
{
    /// <summary>1 to 32 of a-z, 0-9 and _, without the slash.</summary>
    public string Command { get; set; } = command;

    /// <summary>1 to 256 characters.</summary>
    public string Description { get; set; } = description;
}
