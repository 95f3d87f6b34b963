using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace WegoBot.Service;

/// <summary>Finds every setting that is given and has no effect, so that an operator hears of it at startup. It never repeats a value.</summary>
internal static class UnusedSettings
{
    /// <summary>Each such setting with the reason, as the end of a sentence.</summary>
    public static IEnumerable<(string Setting, string Reason)> In(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var given = Given(settings).ToList();
        foreach (var setting in given)
            if (Reason(setting, settings) is { } reason)
                yield return (setting, reason);
    }

    private static string? Reason(string setting, IConfiguration settings)
    {
        if (!KnownSettings.Contains(setting))
            return KnownSettings.NearestTo(setting) is { } meant ? $"the service has no setting of this name. Perhaps {meant} is meant" : "the service has no setting of this name";
        var (section, key) = (KnownSettings.SectionOf(setting).ToUpperInvariant(), setting.Split(':')[^1].ToUpperInvariant());
        return (section, key) switch
        {
            ("TELEGRAM" or "VIBER", "TOKEN") => null,
            ("SMTP", "HOST") => null,
            ("SMTP", _) or ("CENTRES", "EMAIL" or "SECONDEMAIL" or "HEADEMAIL" or "LANGUAGE") => IsMissing("Smtp:Host") ? "e-mail is off without Smtp:Host" : null,
            ("TELEGRAM" or "CENTRES", _) when IsMissing("Telegram:Token") => "Telegram is off without Telegram:Token",
            ("VIBER", _) when IsMissing("Viber:Token") => "Viber is off without Viber:Token",
            ("TELEGRAM", "PUBLICURL" or "WEBHOOKSECRET") when !Is("Telegram:Mode", "Webhook") => "it is used only where Telegram:Mode is Webhook",
            ("TELEMETRY", "URL") when !Is("Telemetry:Exporter", nameof(TelemetryExporter.Prometheus)) => "it is used only where Telemetry:Exporter is Prometheus",
            ("TELEMETRY", "OTLPENDPOINT") when !Is("Telemetry:Exporter", nameof(TelemetryExporter.Otlp)) => "it is used only where Telemetry:Exporter is Otlp",
            _ => null,
        };

        bool IsMissing(string name) => string.IsNullOrWhiteSpace(settings[name]);

        bool Is(string name, string value) => value.Equals(settings[name], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The settings that somebody meant for the service. The environment holds much that is meant for others: of it only the service's sections
    /// count, and sections that are nearly called so. A setting with parts that no setting has is named by its first two parts.
    /// </summary>
    private static IEnumerable<string> Given(IConfiguration settings)
    {
        var providers = settings is IConfigurationRoot root ? root.Providers : [];
        return providers.SelectMany(provider => Keys(provider, null).Where(key => IsMeant(key, provider is EnvironmentVariablesConfigurationProvider)))
            .Select(key => KnownSettings.Contains(key) || key.Count(c => c == ':') < 2 || IsOfACentre(key) ? key : string.Join(':', key.Split(':')[..2]) + ":…")
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsMeant(string key, bool isFromEnvironment)
    {
        if (KnownSettings.IsOfTheHost(key)) return false;
        if (!isFromEnvironment) return true;
        // Many programs read a variable called URL. One called TELEGRAM_TOKEN lacks an underscore.
        if (!key.Contains(':', StringComparison.Ordinal)) return KnownSettings.NearestTo(key) is { } meant && meant != "Urls";
        var section = KnownSettings.SectionOf(key);
        return KnownSettings.Sections.Contains(section) || KnownSettings.IsNearASection(section);
    }

    private static bool IsOfACentre(string key) => key.StartsWith("Centres:", StringComparison.OrdinalIgnoreCase) && key.Count(c => c == ':') == 2;

    /// <summary>The keys that have a value.</summary>
    private static IEnumerable<string> Keys(IConfigurationProvider provider, string? parent)
    {
        if (provider is ChainedConfigurationProvider) yield break;
        foreach (var child in provider.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var key = parent is null ? child : $"{parent}:{child}";
            if (provider.TryGet(key, out var value) && !string.IsNullOrWhiteSpace(value)) yield return key;
            foreach (var deeper in Keys(provider, key)) yield return deeper;
        }
    }
}
