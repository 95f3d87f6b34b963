using System.Security.Cryptography;
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
    Deliveries deliveries,
    Escalations escalations,
    SofiaClock clock)
{
    /// <summary>Adds the referral and its notifications to the commit.</summary>
    /// <param name="db">The commit's context.</param>
    /// <param name="request">What she agreed to share.</param>
    /// <param name="ways">The deliveries to the centre, from <see cref="DeliveriesTo"/>.</param>
    /// <returns>The referral's id and the case code. The referral stores only the code's hash.</returns>
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
            StepAt = now,
            NextStepAt = escalations.FirstStepAt(request.Centre, now),
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
                // The inbox is the row itself: it is delivered with the commit, without a worker.
                State = delivery == StaffInbox.Name ? NotificationState.Delivered : NotificationState.Pending,
                DeliveredAt = delivery == StaffInbox.Name ? now : null,
            });
        return (id, code);
    }

    /// <summary>The names of the centre's current deliveries, read within the commit of a referral.</summary>
    public IReadOnlyList<string> DeliveriesTo(WegoBotDb db, string centre) => [.. deliveries.For(db, centre)];

    /// <summary>Withdraws the referral: the centre sees only that it was withdrawn. False when there is nothing to withdraw.</summary>
    public bool Withdraw(WegoBotDb db, ReferralRow? row)
    {
        if (row is null || ReferralMachine.After(row.Status, ReferralTrigger.Withdraw) is not { } withdrawn)
            return false;
        (row.Status, row.ChangedAt, row.Payload, row.Digest) = (withdrawn, clock.Instant, null, null);
        CaseMessages.Delete(db, row.Id);
        return true;
    }

    /// <summary>The hash by which the referral of a case code is found.</summary>
    public byte[] HashOf(string code) => hashes.OfCode(code);

    private Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.GetBytes(bytes);
        return new Guid(bytes);
    }
}
