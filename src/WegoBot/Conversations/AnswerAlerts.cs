using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>
/// The lines that tell somebody of an answer, when they are due. A line counts as gone before it is sent: a crash in between loses it, and none
/// comes twice. The answer waits for her in either case.
/// </summary>
public sealed class AnswerAlerts(IDbContextFactory<WegoBotDb> databases, CaseAlerts alerts, CertainTime certainTime, SecureDelete secureDelete, SofiaClock clock)
{
    private const int AtOnce = 20;

    /// <summary>Her times come back every week, so a line that is due later was put off by a clock that was wrong.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(8);

    /// <summary>Takes lines that may go now. While the clock is not certain, nobody knows whether it is her hour, and there are none.</summary>
    public async Task<IReadOnlyList<DueAlert>> Take(CancellationToken cancellationToken)
    {
        if (!certainTime.IsCertain)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        // Nearly always nothing is due, and that needs no transaction.
        if (!await Due(db).AnyAsync(cancellationToken))
            return [];
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = new List<DueAlert>();
        foreach (var row in await Due(db).OrderBy(row => row.AlertAt).Take(AtOnce).ForUpdateSkipLocked().ToListAsync(cancellationToken))
        {
            if (alerts.Read(row) is not { } alert)
                row.ForgetAlert();
            else if (alerts.TryTake(row, alert, await BusyUntil(db, alert.Conversation, cancellationToken)))
                taken.Add(new DueAlert(row.Id, alert.Conversation, alert.Channel, alert.Address, alert.Language));
        }

        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(cancellationToken);
        return taken;
    }

    /// <summary>Notes what became of a line.</summary>
    /// <param name="due">The line.</param>
    /// <param name="result">What the messenger said.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task Note(DueAlert due, AlertResult result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(due);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await db.Referrals.Where(row => row.Id == due.Referral).ForUpdate().SingleOrDefaultAsync(cancellationToken);
        // She may have read the answer meanwhile, chosen other times, or taken the message back.
        if (row is not { IsAlerted: true } || alerts.Read(row) is not { } alert)
            return;
        if (result.Outcome == AlertOutcome.NotSent)
            alerts.Postpone(row, alert, result.Pause);
        else if (result.Outcome == AlertOutcome.Unreachable || CaseGroups.Of(row.Status) == CaseGroup.Closed)
            row.ForgetAlert();
        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(cancellationToken);
        if (row.Alert is null)
            secureDelete.Request();
    }

    private IQueryable<ReferralRow> Due(WegoBotDb db)
    {
        var (now, latest) = (clock.Instant, clock.Instant + LongestWait);
        return db.Referrals.Where(row => row.AlertAt <= now || row.AlertAt > latest);
    }

    /// <summary>Until when she may still be in the chat, where she sees by herself that there is an answer; null when she is not.</summary>
    private static async Task<DateTimeOffset?> BusyUntil(WegoBotDb db, ConversationId conversation, CancellationToken cancellationToken) =>
        await db.Conversations.Where(row => row.Id == conversation).Select(row => (DateTimeOffset?)row.LastTurnAt).SingleOrDefaultAsync(cancellationToken) + RetentionPeriods.Answers;
}

/// <summary>A line that may go now.</summary>
/// <param name="Referral">The referral with the answer.</param>
/// <param name="Conversation">The chat's conversation, which may be forgotten.</param>
/// <param name="Channel">The messenger.</param>
/// <param name="Address">Her address there.</param>
/// <param name="Language">The language of the line.</param>
public sealed record DueAlert(Guid Referral, ConversationId Conversation, ChannelKind Channel, string Address, Language Language);
