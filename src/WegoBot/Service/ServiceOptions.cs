namespace WegoBot.Service;

/// <summary>Where the service answers: settings without a section.</summary>
public sealed class ServiceOptions
{
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>Where it listens, with semicolons between.</summary>
    public string Urls { get; set; } = DefaultUrls;

    /// <summary>The address at which people reach it, when a proxy stands in front; null when it is where it listens.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>What links begin with.</summary>
    public string LinkBase => (PublicUrl ?? Urls.Split(';')[0]).TrimEnd('/');

    internal bool HasUrls() => Urls.Split(';').All(IsAddress);

    internal bool HasPublicUrl() => PublicUrl is null || IsAddress(PublicUrl);

    internal static bool IsAddress(string url) =>
        Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", PathAndQuery: "/" };
}
