using Microsoft.EntityFrameworkCore;
using WegoBot.Calendar;
using WegoBot.Centres;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>The ways that people with an account chose for themselves: who is told at a moment by the rota, the roles and the quiet hours, and what sends it.</summary>
/// <remarks>Whoever is on duty by the rota is told in quiet hours too. All others are told when their quiet hours are over, and nobody waits for that: the next are told meanwhile.</remarks>
public sealed class PeopleDeliveries(IDbContextFactory<WegoBotDb> databases, Rotas rotas, TimeProvider clock, OwnEmail? email = null)
{
    /// <summary>How long somebody who wants one message for several waits between two.</summary>
    public static readonly TimeSpan DigestPause = TimeSpan.FromMinutes(30);

    /// <summary>Whether anything but the staff page can be chosen.</summary>
    public bool HasEmail => email is not null;

    /// <summary>Everybody who can be told of what is new at a centre, each with the step at which it is their turn at this moment.</summary>
    public IReadOnlyList<Recipient> Recipients(WegoBotDb db, string centre, Rota rota)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rota);
        if (email is null)
            return [];
        var now = clock.GetUtcNow();
        var (onDuty, seconds, people) = (rota.OnDuty(now), rota.Seconds(now), People(db, centre));
        var recipients = new List<Recipient>();
        foreach (var person in people)
        {
            var isInRota = onDuty.Contains(person.Account) || seconds.Contains(person.Account);
            foreach (var step in Steps(person, rota, onDuty, seconds))
                recipients.Add(new Recipient(person.Delivery, step) { IsPerson = true, IsQuiet = !isInRota && person.Quiet?.Include(now) == true });
        }

        return recipients;
    }

    /// <summary>The accounts that have a confirmed way of their own and are told of a centre's referrals.</summary>
    public IReadOnlyList<Guid> Accounts(WegoBotDb db, string centre) => email is null ? [] : [.. People(db, centre).Select(person => person.Account)];

    /// <summary>The delivery to one person; null when the name is not of such a delivery.</summary>
    public Delivery? Find(string name) => email is null || PersonWay.AccountIn(name) is not { } account ? null : new Delivery(name, (notice, cancellationToken) => Send([notice], account, cancellationToken))
    {
        Kind = "own-email",
        Account = account,
        IsFor = (db, centre) => People(db, centre).Any(person => person.Account == account),
        DeliverTogether = (notices, cancellationToken) => Send(notices, account, cancellationToken),
        Hold = (db, notice, cancellationToken) => Hold(db, notice, account, cancellationToken),
        Test = async (centre, cancellationToken) => await email.Send(await Way(account, centre, cancellationToken), ["staff.group.test"], cancellationToken),
    };

    private async Task Send(IReadOnlyList<NotificationRow> notices, Guid account, CancellationToken cancellationToken) =>
        await email!.Send(await Way(account, notices[0].Centre, cancellationToken), NoticeSentences.Of(notices), cancellationToken);

    /// <summary>Until when a notice waits; null when it can go now.</summary>
    private async Task<DateTimeOffset?> Hold(WegoBotDb db, NotificationRow notice, Guid account, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (People(db, notice.Centre).FirstOrDefault(person => person.Account == account) is not { } way)
            return null;
        if (way.Quiet is { } quiet && quiet.Include(now) && rotas.Of(db, notice.Centre) is var rota && !rota.OnDuty(now).Contains(account) && !rota.Seconds(now).Contains(account))
            return quiet.End(now);
        if (!way.IsDigest || notice.IsReminder)
            return null;
        var known = await DeliveryStatuses.Of(db, notice.Centre, [notice.Delivery], cancellationToken);
        // A clock that was wrong must not hold anything for long.
        return known.GetValueOrDefault(notice.Delivery)?.SucceededAt is { } last && last <= now && last + DigestPause > now ? last + DigestPause : null;
    }

    private async Task<PersonWay> Way(Guid account, string centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return People(db, centre).FirstOrDefault(person => person.Account == account) ?? throw new InvalidOperationException("Nobody there has this way any more.");
    }

    /// <summary>The people of a centre, and the coordinators, who have a confirmed address.</summary>
    private static List<PersonWay> People(WegoBotDb db, string centre)
    {
        var rows =
            from preferences in db.NoticePreferences
            where preferences.Email != null
            join account in db.StaffAccounts on preferences.Account equals account.Id
            join membership in db.StaffMemberships.Where(one => one.Centre == centre) on account.Id equals membership.Account into memberships
            from membership in memberships.DefaultIfEmpty()
            where account.IsCoordinator || membership != null
            orderby account.Id
            select new { preferences, account.IsCoordinator, Role = (StaffRole?)membership!.Role };
        return
        [
            .. rows.AsNoTracking().AsEnumerable().Select(one => new PersonWay(
                one.preferences.Account, one.IsCoordinator ? StaffRole.Coordinator : one.Role ?? StaffRole.Staff,
                QuietHours.Of(one.preferences.QuietFrom, one.preferences.QuietTo), one.preferences.IsDigest, one.preferences.Email!, one.preferences.Language)),
        ];
    }

    /// <summary>When it is somebody's turn. Where there is no rota, everybody is on duty.</summary>
    private static IEnumerable<EscalationStep> Steps(PersonWay person, Rota rota, IReadOnlySet<Guid> onDuty, IReadOnlySet<Guid> seconds)
    {
        if (person.Role == StaffRole.Coordinator)
            yield return EscalationStep.Coordinator;
        else if (rota.IsEmpty || onDuty.Contains(person.Account))
            yield return EscalationStep.OnDuty;
        if (seconds.Contains(person.Account))
            yield return EscalationStep.Second;
        if (person.Role == StaffRole.Head)
            yield return EscalationStep.Head;
    }
}
