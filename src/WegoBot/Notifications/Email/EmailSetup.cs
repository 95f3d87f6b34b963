using Microsoft.Extensions.Options;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Notices by e-mail: off until there is a mail server.</summary>
internal static class EmailSetup
{
    public static IServiceCollection AddEmail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<EmailRecipients>();
        if (!SmtpOptions.IsOn(configuration))
            return services;
        services.AddOptions<SmtpOptions>().BindConfiguration(SmtpOptions.Section)
            .Validate(options => options.HasHost(), "Smtp:Host is not the name of a mail server, for instance mail.example.org.")
            .Validate(options => options.HasPort(), "Smtp:Port is not a port: it is a number between 1 and 65535.")
            .Validate(options => options.HasSecurity(), "Smtp:Security is neither StartTls, which asks for encryption first, nor Tls, which begins encrypted.")
            .Validate(options => options.HasWholeAccount(), "Smtp:UserName and Smtp:Password belong together: give both or neither.")
            .Validate(options => options.HasFrom(), "Smtp:From is not an e-mail address to send from, for instance notices@example.org.")
            .Validate(options => options.HasCoordinator(), "Smtp:CoordinatorEmail is not a list of e-mail addresses, separated by commas, for instance coordinator@example.org.")
            .ValidateOnStart();
        services.AddOptions<StaffEmailOptions>().Configure<IConfiguration>((options, settings) => options.Read(settings)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StaffEmailOptions>, StaffEmailOptions.Check>();
        services.AddOptions<EmailLink>().Configure<IConfiguration>((options, settings) => options.PublicUrl = settings[nameof(EmailLink.PublicUrl)])
            .Validate(options => options.HasPublicUrl(), "Smtp:Host needs PublicUrl: without it an e-mail cannot name the staff page.")
            .ValidateOnStart();
        services.AddSingleton(new SmtpTrust(null));
        services.AddSingleton<SmtpSender>();
        services.AddSingleton<EmailNotices>();
        services.AddSingleton<OwnEmail>();
        var addresses = StaffEmailOptions.From(configuration);
        foreach (var step in EmailNotices.Steps)
            for (var place = 0; place < Math.Max(addresses.Most(step), step == EscalationStep.Coordinator ? 0 : EmailRecipients.MostOfACentre); place++)
            {
                var here = place;
                services.AddSingleton(provider => provider.GetRequiredService<EmailNotices>().To(step, here));
            }

        return services;
    }
}
