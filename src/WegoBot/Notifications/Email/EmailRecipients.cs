using Microsoft.Extensions.Options;
using WegoBot.Centres;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Who gets a centre's notices by e-mail, and in which language. An address in the settings file comes before those that the centre set; a language that the centre set comes before the one in the file.</summary>
public sealed class EmailRecipients(IOptions<StaffEmailOptions> file, CurrentCentres centres, Languages languages, IConfiguration configuration)
{
    /// <summary>The most addresses that a centre can set for one step.</summary>
    public const int MostOfACentre = 3;

    /// <summary>Whether the service has a mail server.</summary>
    public bool SendsEmail { get; } = SmtpOptions.IsOn(configuration);

    public IReadOnlyList<string> Of(string centre, EscalationStep step) =>
        InSettingsFile(centre, step) is { Count: > 0 } set ? set : centres.Of(centre).EmailsOf(step);

    /// <summary>The addresses that only the operator can change.</summary>
    public IReadOnlyList<string> InSettingsFile(string centre, EscalationStep step) => SendsEmail ? file.Value.Of(centre, step) : [];

    public Language LanguageOf(string centre) =>
        centres.Of(centre).NoticeLanguage is { } set && languages.TryFind(set.ToString(), out var language) ? language : file.Value.LanguageOf(centre, languages) ?? languages.Default;
}
