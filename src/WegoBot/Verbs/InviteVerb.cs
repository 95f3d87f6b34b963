using System.CommandLine;
using Microsoft.Extensions.Options;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Service;
using WegoBot.Staff;
using WegoBot.Storage;

namespace WegoBot.Verbs;

/// <summary>Prints an invitation to the staff pages and a link that connects a Telegram group to the centre, or says why there is no group link.</summary>
internal static class InviteVerb
{
    private const string Coordinator = "coordinator";
    private const string About = """
        Prints an invitation to the staff pages: a link that works once, within 15 minutes, and leads to a name and a passkey or a password.
        For a centre without a head it invites the head, who then invites the others on the staff pages; otherwise a member of the staff.
        For a centre it also prints a link that connects a group in Telegram to it.
        """;

    public static Command Command(Argument<string[]> settings, Func<string[], WebApplication> build)
    {
        var centre = new Argument<string>("centre") { Description = "The centre's id, for instance ruse; or coordinator for somebody who invites heads, belongs to no centre and sees no referral." };
        var role = new Option<string?>("--role") { Description = "The role at the centre (head if it has none yet, else staff).", HelpName = "staff|head" };
        role.AcceptOnlyFromAmong("staff", "head");
        var invite = new Command("invite", About) { centre, role, settings };
        invite.SetAction((parsed, cancellationToken) => VerbErrors.Report(parsed.InvocationConfiguration.Error,
            () => Run(build(parsed.GetValue(settings) ?? []), parsed.GetValue(centre)!, parsed.GetValue(role), parsed.InvocationConfiguration, cancellationToken)));
        return invite;
    }

    private static async Task<int> Run(WebApplication app, string centre, string? role, InvocationConfiguration how, CancellationToken cancellationToken)
    {
        await using (app)
        {
            await ServeVerb.Prepare(app.Services, cancellationToken);
            var catalogue = app.Services.GetRequiredService<Catalogue>();
            if (centre == Coordinator && role is not null)
                throw new InvalidSettingException("A coordinator has no role at a centre: leave out --role.");
            if (centre != Coordinator && catalogue.FindCentre(centre) is null)
                throw new InvalidSettingException($"There is no centre '{centre}': choose one of {string.Join(", ", catalogue.Centres.Select(one => one.Id))}, or {Coordinator}.");
            var given = await Role(app.Services, centre, role, cancellationToken);
            var at = centre == Coordinator ? null : centre;
            var audit = new AuditStamp(app.Services.GetRequiredService<AuditLog>(), new AuditEvent(AuditAction.Invited, Account: null, at));
            var token = await app.Services.GetRequiredService<Invitations>().Create(at, given, OneTimeTokens.Lifetime, cancellationToken, audit);
            var linkBase = app.Services.GetRequiredService<IOptions<ServiceOptions>>().Value.StaffLinkBase;
            await how.Output.WriteLineAsync($"{linkBase}/staff/enter?key={token}");
            if (centre == Coordinator)
                return 0;
            var (link, why) = await GroupLink(app, centre, cancellationToken);
            await (link is null ? how.Error : how.Output).WriteLineAsync(link ?? why);
            return 0;
        }
    }

    private static async Task<StaffRole> Role(IServiceProvider services, string centre, string? role, CancellationToken cancellationToken)
    {
        if (centre == Coordinator)
            return StaffRole.Coordinator;
        if (role is not null)
            return role == "head" ? StaffRole.Head : StaffRole.Staff;
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<StaffAccounts>().HasHead(centre, cancellationToken) ? StaffRole.Staff : StaffRole.Head;
    }

    private static async Task<(string? Link, string? Why)> GroupLink(WebApplication app, string centre, CancellationToken cancellationToken) =>
        app.Services.GetService<TelegramGroupLink>() is { } telegram
            ? await telegram.Create(centre, cancellationToken)
            : (null, "No link for a group in Telegram: Telegram is off, because Telegram:Token is not set.");
}
