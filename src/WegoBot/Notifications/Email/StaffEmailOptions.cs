using Microsoft.Extensions.Options;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Who gets a centre's notices by e-mail, and in which language: settings <c>Centres:&lt;id&gt;:Email</c>, <c>SecondEmail</c>, <c>HeadEmail</c> and <c>Language</c>.</summary>
public sealed class StaffEmailOptions
{
    private const string Section = "Centres";
    private const string LanguageKey = "Language";

    /// <summary>The settings that name somebody, and whose turn it is then.</summary>
    private static readonly (string Key, EscalationStep Step)[] Places =
        [("Email", EscalationStep.OnDuty), ("SecondEmail", EscalationStep.Second), ("HeadEmail", EscalationStep.Head)];

    private readonly Dictionary<(string Centre, EscalationStep Step), IReadOnlyList<string>> _addresses = [];
    private readonly Dictionary<string, string> _languages = [];
    private IReadOnlyList<string> _coordinators = [];

    /// <summary>The addresses of those whose turn it is, in the order of the setting.</summary>
    public IReadOnlyList<string> Of(string centre, EscalationStep step) =>
        step == EscalationStep.Coordinator ? _coordinators : _addresses.GetValueOrDefault((centre, step), []);

    /// <summary>The language of a centre's notices; null for the first one.</summary>
    public Language? LanguageOf(string centre, Languages languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        return _languages.TryGetValue(centre, out var code) && languages.TryFind(code, out var language) ? language : null;
    }

    /// <summary>The most addresses that any centre has for a step.</summary>
    internal int Most(EscalationStep step) => step == EscalationStep.Coordinator
        ? _coordinators.Count
        : _addresses.Where(one => one.Key.Step == step).Select(one => one.Value.Count).DefaultIfEmpty().Max();

    internal static StaffEmailOptions From(IConfiguration settings)
    {
        var options = new StaffEmailOptions();
        options.Read(settings);
        return options;
    }

    internal void Read(IConfiguration settings)
    {
        _coordinators = EmailAddresses.In(settings[$"{SmtpOptions.Section}:{nameof(SmtpOptions.CoordinatorEmail)}"]);
        foreach (var centre in settings.GetSection(Section).GetChildren())
        {
            foreach (var (key, step) in Places)
                if (EmailAddresses.In(centre[key]) is { Count: > 0 } addresses)
                    _addresses[(centre.Key, step)] = addresses;
            if (centre[LanguageKey] is { Length: > 0 } language)
                _languages[centre.Key] = language;
        }
    }

    /// <summary>Returns a sentence for each invalid setting.</summary>
    internal sealed class Check(Catalogue catalogue, Languages languages) : IValidateOptions<StaffEmailOptions>
    {
        public ValidateOptionsResult Validate(string? name, StaffEmailOptions options)
        {
            var faults = options._addresses.Select(set => InAddresses(set.Key.Centre, set.Key.Step, set.Value))
                .Concat(options._languages.Select(set => InLanguage(set.Key, set.Value))).OfType<string>().ToList();
            return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }

        private string? InAddresses(string centre, EscalationStep step, IReadOnlyList<string> addresses)
        {
            var setting = $"{Section}:{centre}:{Places.Single(place => place.Step == step).Key}";
            if (catalogue.FindCentre(centre) is null)
                return $"{setting} names no centre: choose one of {string.Join(", ", catalogue.Centres.Select(one => one.Id))}.";
            return addresses.All(EmailAddresses.IsAddress) ? null : $"{setting} is not a list of e-mail addresses, separated by commas, for instance team@example.org.";
        }

        private string? InLanguage(string centre, string language) =>
            languages.TryFind(language, out _) ? null : $"{Section}:{centre}:{LanguageKey} is no language of the service: choose one of {string.Join(", ", languages.All)}.";
    }
}
