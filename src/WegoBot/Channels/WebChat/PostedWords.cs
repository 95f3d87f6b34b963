using WegoBot.Dialogue;
using WegoBot.Pages;

namespace WegoBot.Channels.WebChat;

/// <summary>Reads a posted form of the chat. An empty form leads to the current screen.</summary>
public static class PostedWords
{
    private const int LongestKey = 64;

    /// <summary>The message of a form; null when it holds neither a button nor words.</summary>
    public static Message? MessageIn(PostedForm form)
    {
        if (form["button"] is { Length: > 0 } button)
            return Message.Press(button);
        return string.IsNullOrWhiteSpace(form["words"]) ? null : Message.Say(form["words"]!);
    }

    /// <summary>What the page's script marks a message with, so that it counts once however often it is posted; null without script.</summary>
    public static string? KeyIn(PostedForm form) => form["once"] is { Length: > 0 and <= LongestKey } key ? $"web:{key}" : null;

    /// <summary>The number of the screen with the form; -1, which no screen has, when the form does not say.</summary>
    public static int ScreenOf(PostedForm form) =>
        int.TryParse(form["screen"], System.Globalization.NumberStyles.None, null, out var number) ? number : -1;
}
