using System.Net;

namespace WegoBot.Pages;

/// <summary>The settings of all web pages, in the section <c>WebChat</c>.</summary>
public sealed class PageOptions
{
    public const string Section = "WebChat";

    /// <summary>The neutral page that leaving leads to: a page that anyone could have been reading.</summary>
    public string LeaveTo { get; set; } = "https://bg.wikipedia.org/";

    /// <summary>Addresses or networks (10.0.0.0/8) of the TLS proxies in front, separated by commas. Forwarded headers from anyone else are ignored.</summary>
    public string TrustedProxies { get; set; } = "";

    public Uri LeaveUri => new(LeaveTo);

    internal IEnumerable<IPNetwork> Proxies()
    {
        foreach (var one in TrustedProxies.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            yield return one.Contains('/', StringComparison.Ordinal) ? IPNetwork.Parse(one) : SingleAddress(IPAddress.Parse(one));
    }

    /// <summary>A sentence about a setting that cannot be used; null when all settings are valid.</summary>
    internal string? ValidationError()
    {
        if (!Uri.TryCreate(LeaveTo, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            return "WebChat:LeaveTo must be a full address such as https://bg.wikipedia.org/.";
        try
        {
            _ = Proxies().Count();
            return null;
        }
        catch (FormatException)
        {
            return "WebChat:TrustedProxies must be addresses or networks such as 10.0.0.5, 10.0.0.0/8, separated by commas.";
        }
    }

    private static IPNetwork SingleAddress(IPAddress address) => new(address, address.GetAddressBytes().Length * 8);
}
