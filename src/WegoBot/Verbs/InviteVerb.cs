using System.CommandLine;
using Microsoft.Extensions.Options;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;
using WegoBot.Service;
using WegoBot.Staff;

namespace WegoBot.Verbs;

/// <summary>Prints a sign-in link for the staff of a centre and a link that connects a Telegram group to it, or says why there is no group link.</summary>
internal static class InviteVerb
{
    public static Command Command(Argument<string[]> settings, Func<string[], WebApplication> build)
    {
        var centre = new Argument<string>("centre") { Description = "The centre's id, for instance ruse." };
        var invite = new Command("invite", "Prints a sign-in link for the staff of a centre, and a link that connects a group in Telegram to it. Each works once, within 15 minutes.") { centre, settings };
        invite.SetAction((parsed, cancellationToken) => VerbErrors.Report(parsed.InvocationConfiguration.Error,
            () => Run(build(parsed.GetValue(settings) ?? []), parsed.GetValue(centre)!, parsed.InvocationConfiguration, cancellationToken)));
        return invite;
    }

    private static async Task<int> Run(WebApplication app, string centre, InvocationConfiguration how, CancellationToken cancellationToken)
    {
        await using (app)
        {
            await ServeVerb.Prepare(app.Services, cancellationToken);
            var catalogue = app.Services.GetRequiredService<Catalogue>();
            if (catalogue.FindCentre(centre) is null)
                throw new InvalidSettingException($"There is no centre '{centre}': choose one of {string.Join(", ", catalogue.Centres.Select(one => one.Id))}.");
            var token = await app.Services.GetRequiredService<Invitations>().Create(centre, cancellationToken);
            var linkBase = app.Services.GetRequiredService<IOptions<ServiceOptions>>().Value.LinkBase;
            await how.Output.WriteLineAsync($"{linkBase}/staff/enter?key={token}");
            var (link, why) = await GroupLink(app, centre, cancellationToken);
            await (link is null ? how.Error : how.Output).WriteLineAsync(link ?? why);
            return 0;
        }
    }

    private static async Task<(string? Link, string? Why)> GroupLink(WebApplication app, string centre, CancellationToken cancellationToken) =>
        app.Services.GetService<TelegramGroupLink>() is { } telegram
            ? await telegram.Create(centre, cancellationToken)
            : (null, "No link for a group in Telegram: Telegram is off, because Telegram:Token is not set.");
}
