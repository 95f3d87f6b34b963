using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WegoBot.Localization;
using WegoBot.Notifications;

namespace WegoBot.Tests.Notifications;

/// <summary>A wrong setting of the e-mail keeps the service from starting, with one sentence that does not repeat the password.</summary>
public sealed class SmtpOptionsTests
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        ["PublicUrl"] = "https://chat.example.org",
        ["Smtp:Host"] = "mail.example.org",
        ["Smtp:UserName"] = "notices@example.org",
        ["Smtp:Password"] = "a secret",
        ["Smtp:From"] = "notices@example.org",
        ["Centres:ruse:Email"] = "team@example.org",
    };

    [Theory]
    [InlineData("PublicUrl", null, "Smtp:Host needs PublicUrl: without it an e-mail cannot name the staff page.")]
    [InlineData("Smtp:Host", "mail server", "Smtp:Host is not the name of a mail server, for instance mail.example.org.")]
    [InlineData("Smtp:Port", "0", "Smtp:Port is not a port: it is a number between 1 and 65535.")]
    [InlineData("Smtp:Security", "None", "Smtp:Security is neither StartTls, which asks for encryption first, nor Tls, which begins encrypted.")]
    [InlineData("Smtp:Password", null, "Smtp:UserName and Smtp:Password belong together: give both or neither.")]
    [InlineData("Smtp:UserName", null, "Smtp:UserName and Smtp:Password belong together: give both or neither.")]
    [InlineData("Smtp:From", null, "Smtp:From is not an e-mail address to send from, for instance notices@example.org.")]
    [InlineData("Smtp:From", "Notices <notices@example.org>", "Smtp:From is not an e-mail address to send from, for instance notices@example.org.")]
    [InlineData("Smtp:CoordinatorEmail", "nobody", "Smtp:CoordinatorEmail is not a list of e-mail addresses, separated by commas, for instance coordinator@example.org.")]
    [InlineData("Centres:ruse:Email", "team@example.org; other", "Centres:ruse:Email is not a list of e-mail addresses, separated by commas, for instance team@example.org.")]
    [InlineData("Centres:sofia:HeadEmail", "head@example.org", "Centres:sofia:HeadEmail names no centre: choose one of ruse, plovdiv, targovishte.")]
    [InlineData("Centres:ruse:Language", "xx", "Centres:ruse:Language is no language of the service: choose one of bg, en.")]
    [InlineData("Notifications:RemindAfterMinutes", "1", "Notifications:RemindAfterMinutes is not between 5 and 4800 working minutes.")]
    public void One_sentence_says_what_is_wrong(string setting, string? value, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<OptionsValidationException>(() => Start(setting, value)).Message);

    [Theory]
    [InlineData("Smtp:Security", "tls")]
    [InlineData("Smtp:Port", "2525")]
    [InlineData("Centres:ruse:Email", "team@example.org, second@example.org")]
    [InlineData("Centres:ruse:Language", "en")]
    [InlineData("Smtp:Host", null)]
    public void Right_settings_start_the_service(string setting, string? value) => Start(setting, value);

    private static void Start(string setting, string? value)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(Right) { [setting] = value }).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(settings).AddLocalization(LocalizationFolder.InUse()).AddNotifications(settings).BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
