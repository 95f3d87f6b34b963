namespace WegoBot.Channels.Telegram;

/// <summary>Where the button under a notice leads: setting <c>PublicUrl</c>.</summary>
public sealed class TelegramNoticeOptions
{
    public string? PublicUrl { get; set; }

    /// <summary>The staff page; null while it has no public address, since Telegram refuses buttons that lead to this machine.</summary>
    public string? StaffPage =>
        Uri.TryCreate(PublicUrl, UriKind.Absolute, out var address) && !address.IsLoopback
        && !address.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            ? new Uri(address, "/staff").ToString()
            : null;
}
