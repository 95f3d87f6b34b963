using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Sends and withdraws a person's referral, as a part of her turn's commit.</summary>
public sealed class ReferralService(
    PayloadSerializer payloads,
    KeyedHashes hashes,
    RandomNumberGenerator random,
    CaseNotifications notifications,
    SofiaClock clock)
{
    /// <summary>Adds the referral and its notifications to the commit.</summary>
    /// <param name="db">The commit's context.</param>
    /// <param name="request">What she agreed to share.</param>
    /// <param name="notice">How the centre is notified, from <see cref="NoticeTo"/>.</param>
    /// <returns>The referral's id and the case code. The referral stores only the code's hash.</returns>
    public (Guid Referral, string Code) Send(WegoBotDb db, ReferralRequest request, FirstNotice notice)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(notice);
        var code = CaseCode.New(random);
        return (Add(db, request, hashes.OfCode(code), notice).Id, code);
    }

    /// <summary>Ends a referral as handed over, and adds the new one of the other centre with its notifications. She keeps her code, which from then on leads to the new one.</summary>
    /// <returns>The new referral; null when the status does not allow it.</returns>
    public ReferralRow? HandOver(WegoBotDb db, ReferralRow row, ReferralRequest request)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(request);
        if (ReferralMachine.After(row.Status, ReferralTrigger.HandOver) is not { } handedOver)
            return null;
        var (code, another) = (row.CodeHash, new byte[row.CodeHash.Length]);
        random.GetBytes(another);
        row.CodeHash = another;
        // At once, because no two referrals may have the same code when the new one is inserted.
        db.Referrals.Where(one => one.Id == row.Id).ExecuteUpdate(set => set.SetProperty(one => one.CodeHash, another));
        var next = Add(db, request, code, notifications.To(db, request.Centre));
        next.MayBeInDanger = row.MayBeInDanger && request.Messages is not null;
        End(row, handedOver);
        return next;
    }

    private ReferralRow Add(WegoBotDb db, ReferralRequest request, byte[] codeHash, FirstNotice notice)
    {
        var now = clock.Instant;
        Span<byte> bytes = stackalloc byte[16];
        random.GetBytes(bytes);
        var id = new Guid(bytes);
        var row = new ReferralRow
        {
            Id = id,
            Centre = request.Centre,
            Status = ReferralStatus.Sent,
            SentAt = now,
            ChangedAt = now,
            Step = notice.Step,
            StepAt = now,
            NextStepAt = notice.NextStepAt,
            CodeHash = codeHash,
            Digest = Convert.FromHexString(request.Digest),
            ConsentVersion = request.ConsentVersion,
        };
        row.Payload = payloads.Write(row, request);
        db.Referrals.Add(row);
        notifications.Add(db, id, request.Centre, notice.Deliveries, NoticeReason.Referral);
        return row;
    }

    /// <summary>What she shared goes, with everything that leads to her.</summary>
    private void End(ReferralRow row, ReferralStatus status)
    {
        (row.Status, row.ChangedAt) = (status, clock.Instant);
        row.ForgetContent();
        CaseEnd.Apply(row);
    }

    /// <summary>How the centre is notified of something new, read within the commit of a referral.</summary>
    public FirstNotice NoticeTo(WegoBotDb db, string centre) => notifications.To(db, centre);

    /// <summary>Withdraws the referral: the centre sees only that it was withdrawn. False when there is nothing to withdraw.</summary>
    public bool Withdraw(WegoBotDb db, ReferralRow? row)
    {
        if (row is null || ReferralMachine.After(row.Status, ReferralTrigger.Withdraw) is not { } withdrawn)
            return false;
        End(row, withdrawn);
        CaseContents.Delete(db, row.Id);
        db.HandOvers.RemoveRange(OnwardRows.HandOvers(db, row.Id));
        return true;
    }

    /// <summary>The hash by which the referral of a case code is found.</summary>
    public byte[] HashOf(string code) => hashes.OfCode(code);
}
