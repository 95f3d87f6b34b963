namespace Telegram.Bot.Types;

/// <summary>Whether a link in a text is shown with a picture of its page.</summary>
public class LinkPreviewOptions
{
    public bool IsDisabled { get; set; }
}
