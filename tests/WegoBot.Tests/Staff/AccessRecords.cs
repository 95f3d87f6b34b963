using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Tests.Staff;

/// <summary>The records whose ids the access matrix puts into the addresses of the staff routes.</summary>
internal sealed class AccessRecords(IServiceProvider services)
{
    /// <summary>A fresh record, because whoever is admitted may remove it.</summary>
    public async Task<Guid> Record(string name, string area, string whose, string centre, Guid account, bool isOwned)
    {
        if (whose == "nothing")
            return Guid.NewGuid();
        // A coordinator may change every vote and pilot that there is.
        if (name is "vote" or "pilot")
            return whose == "own" ? await (name == "vote" ? Vote() : Pilot()) : Guid.NewGuid();
        var at = whose == "own" ? centre : centre == "ruse" ? "plovdiv" : "ruse";
        if (name == "referral")
            return await Referral(at, isOwned ? account : null);
        if (name == "summary")
            return await Summary(await Referral(at, owner: null));
        if (name == "shift")
            return await Shift(at);
        if (name == "person")
            return await services.NewAccount(at, area == "centres" && whose == "own" ? StaffRole.Head : StaffRole.Staff);
        var owner = area == "account" && whose == "own" && account != Guid.Empty && await Exists(account) ? account : await services.NewAccount(at);
        await services.NewSession(owner);
        await using var db = NewDb();
        return await db.StaffSessions.Where(row => row.Account == owner).OrderByDescending(row => row.StartedAt).Select(row => row.Id).FirstAsync();
    }

    private async Task<Guid> Vote()
    {
        await using var db = NewDb();
        var row = new VoteRow { Id = Guid.NewGuid(), Region = "ruse", Measures = "housing training", Choices = 1, OpenedAt = DateTimeOffset.UnixEpoch, ClosesAt = DateTimeOffset.UnixEpoch.AddYears(200), Ballots = 0, Cast = 0, Tally = null, IsCounted = false };
        db.Votes.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }

    private async Task<Guid> Pilot()
    {
        await using var db = NewDb();
        var row = new PilotRow { Id = Guid.NewGuid(), Measure = "training", Region = $"{Guid.NewGuid()}", First = new DateOnly(2100, 1, 1), Last = new DateOnly(2100, 9, 30), ProposedBy = Guid.NewGuid(), ProposedAt = DateTimeOffset.UnixEpoch };
        db.Pilots.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }

    private async Task<bool> Exists(Guid account)
    {
        await using var db = NewDb();
        return await db.StaffAccounts.AnyAsync(row => row.Id == account);
    }

    private async Task<Guid> Referral(string centre, Guid? owner)
    {
        await using var db = NewDb();
        var row = new ReferralRow
        {
            Id = Guid.NewGuid(),
            Centre = centre,
            Status = ReferralStatus.Sent,
            SentAt = DateTimeOffset.UnixEpoch,
            ChangedAt = DateTimeOffset.UnixEpoch,
            CodeHash = Guid.NewGuid().ToByteArray(),
            ConsentVersion = "1",
            Owner = owner,
        };
        row.Number = owner is null ? null : services.GetRequiredService<NumberSerializer>().Write(row, new PhoneNumber("+359 88 812 3456", []));
        db.Referrals.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }

    private async Task<Guid> Summary(Guid referral)
    {
        await using var db = NewDb();
        var row = new SummaryRow
        {
            Id = Guid.NewGuid(),
            Referral = referral,
            Number = 1,
            Status = SummaryStatus.SentOn,
            Content = [],
            ReferenceHash = Guid.NewGuid().ToByteArray(),
            ChangedOn = default,
        };
        db.Summaries.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }

    private async Task<Guid> Shift(string centre)
    {
        var owner = await services.NewAccount(centre);
        await using var db = NewDb();
        var row = new RotaShiftRow { Id = Guid.NewGuid(), Centre = centre, Account = owner, Day = DayOfWeek.Monday, From = 9, To = 17, IsSecond = false };
        db.RotaShifts.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }

    private WegoBotDb NewDb() => services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContext();
}
