namespace WegoBot.Service;

/// <summary>Where the service answers. These settings have no section.</summary>
public sealed class ServiceOptions
{
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>The addresses to listen at, separated by semicolons.</summary>
    public string Urls { get; set; } = DefaultUrls;

    /// <summary>The address at which people reach the service behind a proxy; null when they reach it where it listens.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>The start of every link to the service, without a slash at the end.</summary>
    public string LinkBase => (PublicUrl ?? Urls.Split(';')[0]).TrimEnd('/');

    /// <summary>The start of every link to the staff pages. A passkey belongs to a domain, so this machine is called localhost there and not by its number.</summary>
    public string StaffLinkBase => LinkBase.Replace("//127.0.0.1", "//localhost", StringComparison.Ordinal).Replace("//[::1]", "//localhost", StringComparison.Ordinal);

    internal bool HasUrls() => Urls.Split(';').All(IsAddress);

    internal bool HasPublicUrl() => PublicUrl is null || IsAddress(PublicUrl);

    internal static bool IsAddress(string url) =>
        Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", PathAndQuery: "/" };
}
