namespace WegoBot.Service;

/// <summary>The settings of the service by name, and the names that people may have meant by others.</summary>
internal static class KnownSettings
{
    /// <summary>The settings of each centre; the star stands for its id.</summary>
    private static readonly string[] OfACentre =
        ["Centres:*:TelegramChatId", "Centres:*:Email", "Centres:*:SecondEmail", "Centres:*:HeadEmail", "Centres:*:Language"];

    private const int MostSlips = 2;

    public static IReadOnlyList<string> All { get; } =
    [
        "Urls", "PublicUrl", "Storage:Provider", "ConnectionStrings:WegoBot", "Privacy:KeyPath", "Privacy:AuditPath", "Privacy:ForgottenPath", "Privacy:BackupKeyPath",
        "Telegram:Token", "Telegram:BaseUrl", "Telegram:Mode", "Telegram:PublicUrl", "Telegram:WebhookSecret", .. OfACentre,
        "Smtp:Host", "Smtp:Port", "Smtp:Security", "Smtp:UserName", "Smtp:Password", "Smtp:From", "Smtp:CoordinatorEmail", "Notifications:RemindAfterMinutes",
        "Referrals:OfferWithoutStaff",
        "Viber:Token", "Viber:PublicUrl", "Viber:SenderName", "Viber:BaseUrl",
        "WebChat:LeaveTo", "WebChat:TrustedProxies", "Limits:Factor", "Telemetry:Exporter", "Telemetry:Url", "Telemetry:OtlpEndpoint",
    ];

    /// <summary>Settings of ASP.NET Core that an operator may give as well (https://learn.microsoft.com/aspnet/core/fundamentals/host/web-host).</summary>
    private static readonly HashSet<string> OfTheHost = new(StringComparer.OrdinalIgnoreCase)
    {
        "AllowedHosts", "Logging", "Kestrel", "ContentRoot", "Environment", "ApplicationName", "WebRoot", "Http_Ports", "Https_Ports", "Https_Port", "DetailedErrors",
        "CaptureStartupErrors", "PreferHostingUrls", "SuppressStatusMessages", "ShutdownTimeoutSeconds", "StartupAssembly", "HostingStartupAssemblies",
        "HostingStartupExcludeAssemblies", "PreventHostingStartup", "HostBuilder", "ForwardedHeaders_Enabled", "StaticWebAssets",
    };

    public static IReadOnlySet<string> Sections { get; } =
        All.Where(setting => setting.Contains(':', StringComparison.Ordinal)).Select(SectionOf).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static string SectionOf(string setting) => setting.Split(':')[0];

    public static bool IsOfTheHost(string setting) => OfTheHost.Contains(SectionOf(setting));

    public static bool Contains(string setting) => All.Contains(General(setting), StringComparer.OrdinalIgnoreCase);

    /// <summary>The setting that a misspelt name is nearest to; null when it is near none.</summary>
    public static string? NearestTo(string setting)
    {
        var general = General(setting);
        // Names of other lengths are never near enough, and the environment holds many.
        var nearest = All.Where(known => Math.Abs(known.Length - general.Length) <= MostSlips)
            .MinBy(known => Slips(known.ToUpperInvariant(), general.ToUpperInvariant()));
        return nearest is not null && IsNear(nearest.ToUpperInvariant(), general.ToUpperInvariant(), MostSlips)
            ? nearest.Replace("*", setting.Split(':').ElementAtOrDefault(1) ?? "*", StringComparison.Ordinal)
            : null;
    }

    /// <summary>Whether a section is one of the service's, misspelt.</summary>
    public static bool IsNearASection(string section) =>
        Sections.Any(known => IsNear(known.ToUpperInvariant(), section.ToUpperInvariant(), Math.Min(MostSlips, known.Length / 3)));

    private static bool IsNear(string one, string other, int most) => Math.Abs(one.Length - other.Length) <= most && Slips(one, other) <= most;

    private static string General(string setting) => setting.Split(':') is [var section, _, var key] ? $"{section}:*:{key}" : setting;

    /// <summary>How many letters are missing, added, wrong or exchanged with their neighbour.</summary>
    private static int Slips(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            for (var j = 0; j <= other.Length; j++)
                table[i, j] = i == 0 || j == 0 ? i + j : Least(i, j);
        return table[one.Length, other.Length];

        int Least(int i, int j)
        {
            var least = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
            var isExchanged = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            return isExchanged ? Math.Min(least, table[i - 2, j - 2] + 1) : least;
        }
    }
}
