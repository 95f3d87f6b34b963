using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>When one line tells her of an answer, if she chose that: as a part of the commit that changes it. Nothing is due that she has read or heard of.</summary>
public sealed class CaseAlerts(AlertSerializer serializer, KeyedHashes hashes, SofiaClock clock)
{
    /// <summary>She has just left the chat, perhaps because somebody came: nothing lights up her phone for so long.</summary>
    public static readonly TimeSpan QuietAfterLeaving = TimeSpan.FromHours(1);

    /// <summary>A line may tell her from now on.</summary>
    public void Choose(ReferralRow row, AlertContent alert)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(alert);
        row.ForgetAlert();
        row.Alert = serializer.Write(row, alert);
        row.AlertChat = hashes.OfChat(alert.Conversation);
    }

    /// <summary>What she chose; null for nothing.</summary>
    public AlertContent? Read(ReferralRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return serializer.Read(row);
    }

    /// <summary>The centre has answered. What is due already stands for this answer too.</summary>
    public void AnswerAdded(ReferralRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row is { Alert: not null, AlertAt: null, IsAlerted: false } && Read(row) is { } alert)
            row.AlertAt = NextFrom(row, alert, clock.Instant);
    }

    /// <summary>She has read all answers. After the last one nothing more is to come.</summary>
    public static void AnswersRead(ReferralRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (CaseGroups.Of(row.Status) == CaseGroup.Closed)
            row.ForgetAlert();
        else
            (row.AlertAt, row.IsAlerted) = (null, false);
    }

    /// <summary>Whether the line of this row may go now. It counts as gone before it is sent, so that no restart sends it again; else it has a later time.</summary>
    /// <param name="row">The row, locked.</param>
    /// <param name="alert">What <see cref="Read"/> gave.</param>
    /// <param name="notBefore">She was in the chat a moment ago; null when she was not.</param>
    public bool TryTake(ReferralRow row, AlertContent alert, DateTimeOffset? notBefore)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(alert);
        var now = clock.Instant;
        var next = NextFrom(row, alert, notBefore > now ? notBefore.Value : now);
        var isNow = next <= now;
        (row.AlertAt, row.IsAlerted) = isNow ? (null, true) : (next, false);
        return isNow;
    }

    /// <summary>The line certainly did not go: it may at a later time of hers.</summary>
    public void Postpone(ReferralRow row, AlertContent alert, TimeSpan pause)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(alert);
        (row.AlertAt, row.IsAlerted) = (NextFrom(row, alert, clock.Instant + pause), false);
    }

    /// <summary>She left the chat, by whichever conversation.</summary>
    public void Left(WegoBotDb db, ConversationId conversation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (chat, until) = (hashes.OfChat(conversation), clock.Instant + QuietAfterLeaving);
        db.Referrals.Where(row => row.AlertChat == chat).ExecuteUpdate(set => set.SetProperty(row => row.AlertNotBefore, until));
    }

    /// <summary>For how many cases beside one a line may come to the chat.</summary>
    public int OtherThan(WegoBotDb db, ConversationId conversation, Guid? referral)
    {
        ArgumentNullException.ThrowIfNull(db);
        var chat = hashes.OfChat(conversation);
        return db.Referrals.Count(row => row.AlertChat == chat && row.Id != referral);
    }

    /// <summary>Nothing is sent to the chat any more, for whichever case.</summary>
    public void ForgetChat(WegoBotDb db, ConversationId conversation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var chat = hashes.OfChat(conversation);
        foreach (var row in db.Referrals.Where(row => row.AlertChat == chat).OrderBy(row => row.Id).ForUpdate())
            row.ForgetAlert();
    }

    /// <summary>The first time of hers; null when she has none.</summary>
    private static DateTimeOffset? NextFrom(ReferralRow row, AlertContent alert, DateTimeOffset from)
    {
        var earliest = row.AlertNotBefore > from && row.AlertNotBefore - from <= QuietAfterLeaving ? row.AlertNotBefore.Value : from;
        var local = SofiaClock.In(earliest);
        return alert.Times.NextFrom(local) is not { } next ? null : next == local ? earliest : SofiaClock.At(DateOnly.FromDateTime(next), next.Hour);
    }
}
