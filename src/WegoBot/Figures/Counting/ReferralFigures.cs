using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using WegoBot.Calendar;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Figures;

/// <summary>Counts a referral once, in the commit in which its centre takes it on or it ends without that, with the time it waited for a first look.</summary>
/// <remarks>It looks at what is saved, because a referral changes in many places, and one that was forgotten would make the figures wrong without a sign.</remarks>
internal sealed class ReferralFigures(CentreCalendars calendars, Lazy<FigureRecorder> recorder) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Count(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count(eventData.Context);
        return ValueTask.FromResult(result);
    }

    /// <summary>The class of the time from sending to the first look.</summary>
    internal static FirstLook LookAt(WorkingTime working, DateOnly sent, DateOnly seen)
    {
        if (seen <= sent)
            return FirstLook.SameDay;
        var next = sent.AddDays(1);
        while (next < seen && !working.OpensOn(next))
            next = next.AddDays(1);
        return next == seen ? FirstLook.NextWorkingDay : FirstLook.Later;
    }

    private void Count(DbContext? context)
    {
        if (context is not WegoBotDb db)
            return;
        var counts = new FigureCounts();
        foreach (var entry in db.ChangeTracker.Entries<ReferralRow>().Where(entry => entry.State == EntityState.Modified).ToList())
            Count(counts, entry);
        if (!counts.IsEmpty)
            recorder.Value.Add(db, counts);
    }

    private void Count(FigureCounts counts, EntityEntry<ReferralRow> entry)
    {
        var (before, row) = (entry.Property(one => one.Status).OriginalValue, entry.Entity);
        if (before == ReferralStatus.Sent && row.Status == ReferralStatus.Seen)
            entry.Property(one => one.FirstLook).CurrentValue = LookAt(calendars.Of(row.Centre), DayOf(row.SentAt), DayOf(row.ChangedAt));
        if (before is ReferralStatus.Sent or ReferralStatus.Seen && OutcomeOf(row.Status) is { } outcome)
            counts.Add(FigureTables.Referrals, outcome, NameOf(row.FirstLook));
    }

    /// <summary>Null while nobody has taken it on.</summary>
    private static string? OutcomeOf(ReferralStatus status) => status switch
    {
        ReferralStatus.Sent or ReferralStatus.Seen => null,
        ReferralStatus.Declined => "declined",
        ReferralStatus.Withdrawn => "withdrawn",
        ReferralStatus.Expired => "unopened",
        ReferralStatus.Lapsed => "lapsed",
        _ => "taken_on",
    };

    private static string NameOf(FirstLook look) => look switch
    {
        FirstLook.SameDay => "same_day",
        FirstLook.NextWorkingDay => "next_working_day",
        FirstLook.Later => "later",
        _ => "never",
    };

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(SofiaClock.In(moment));
}
