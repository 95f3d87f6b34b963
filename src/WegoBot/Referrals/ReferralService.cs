using System.Security.Cryptography;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>A person's side of referrals: sending and taking back, each as a part of the commit of her turn.</summary>
public sealed class ReferralService(
    PayloadSerializer payloads,
    KeyedHashes hashes,
    RandomNumberGenerator random,
    Deliveries deliveries,
    SofiaClock clock)
{
    /// <summary>Puts the referral and what tells the centre of it into the commit.</summary>
    /// <param name="db">The commit's.</param>
    /// <param name="request">What she agreed to share.</param>
    /// <param name="ways">How the centre's staff are told, as <see cref="DeliveriesTo"/> gave them.</param>
    /// <returns>The referral's id, and the case code, which is kept nowhere else.</returns>
    public (Guid Referral, string Code) Send(WegoBotDb db, ReferralRequest request, IReadOnlyList<string> ways)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(ways);
        var now = clock.Instant;
        var (id, code) = (NewId(), CaseCode.New(random));
        db.Referrals.Add(new ReferralRow
        {
            Id = id,
            Centre = request.Centre,
            Status = ReferralStatus.Sent,
            SentAt = now,
            ChangedAt = now,
            CodeHash = hashes.OfCode(code),
            Payload = payloads.Write(id, request),
            Digest = Convert.FromHexString(request.Digest),
            ConsentVersion = request.ConsentVersion,
        });
        foreach (var delivery in ways)
            db.Notifications.Add(new NotificationRow
            {
                Id = NewId(),
                Referral = id,
                Centre = request.Centre,
                Delivery = delivery,
                NextAttemptAt = now,
                // The inbox is this very row: with the commit it is there, and no worker has to bring it.
                State = delivery == StaffInbox.Name ? NotificationState.Delivered : NotificationState.Pending,
                DeliveredAt = delivery == StaffInbox.Name ? now : null,
            });
        return (id, code);
    }

    /// <summary>The names of the ways by which a centre's staff are told now; asked within the commit of a referral.</summary>
    public IReadOnlyList<string> DeliveriesTo(WegoBotDb db, string centre) => [.. deliveries.For(db, centre)];

    /// <summary>Takes the referral back: the centre sees no more than that. False when there is nothing to take back.</summary>
    public bool Withdraw(ReferralRow? row)
    {
        if (row is null || ReferralMachine.After(row.Status, ReferralTrigger.Withdraw) is not { } withdrawn)
            return false;
        (row.Status, row.ChangedAt, row.Answer, row.Payload, row.Digest) = (withdrawn, clock.Instant, null, null, null);
        return true;
    }

    /// <summary>The hash by which the referral of a case code is found.</summary>
    public byte[] HashOf(string code) => hashes.OfCode(code);

    /// <summary>What she may see of her referral; null when it is gone.</summary>
    public static CaseView? View(ReferralRow? row) => row is null
        ? null
        : new CaseView(row.Id, row.Centre, row.Status, DateOnly.FromDateTime(SofiaClock.In(row.SentAt)), row.Answer);

    private Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.GetBytes(bytes);
        return new Guid(bytes);
    }
}
