namespace WegoBot.Notifications;

/// <summary>Where the link of an e-mail leads: setting <c>PublicUrl</c>.</summary>
public sealed class EmailLink
{
    internal string? PublicUrl { get; set; }

    internal string StaffPage => new Uri(new Uri(PublicUrl!), "/staff").ToString();

    internal bool HasPublicUrl() => Uri.TryCreate(PublicUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
