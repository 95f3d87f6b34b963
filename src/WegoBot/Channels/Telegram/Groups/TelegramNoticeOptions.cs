namespace WegoBot.Channels.Telegram;

/// <summary>The target of the button below a notice: setting <c>PublicUrl</c>.</summary>
public sealed class TelegramNoticeOptions
{
    public string? PublicUrl { get; set; }

    /// <summary>The staff page; null without a public address, because Telegram refuses buttons that lead to this machine.</summary>
    public string? StaffPage =>
        Uri.TryCreate(PublicUrl, UriKind.Absolute, out var address) && !address.IsLoopback
        && !address.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            ? new Uri(address, "/staff").ToString()
            : null;
}
