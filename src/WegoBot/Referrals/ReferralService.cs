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
        Span<byte> bytes = stackalloc byte[16];
        random.GetBytes(bytes);
        var (id, code) = (new Guid(bytes), CaseCode.New(random));
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
        notifications.Add(db, id, request.Centre, ways);
        return (id, code);
    }

    /// <summary>The names of the centre's current deliveries, read within the commit of a referral.</summary>
    public IReadOnlyList<string> DeliveriesTo(WegoBotDb db, string centre) => notifications.DeliveriesTo(db, centre);

    /// <summary>Withdraws the referral: the centre sees only that it was withdrawn. False when there is nothing to withdraw.</summary>
    public bool Withdraw(WegoBotDb db, ReferralRow? row)
    {
        if (row is null || ReferralMachine.After(row.Status, ReferralTrigger.Withdraw) is not { } withdrawn)
            return false;
        (row.Status, row.ChangedAt, row.Payload, row.Digest, row.MayBeInDanger) = (withdrawn, clock.Instant, null, null, false);
        CaseMessages.Delete(db, row.Id);
        db.CaseNotes.Where(note => note.Referral == row.Id).ExecuteDelete();
        return true;
    }

    /// <summary>The hash by which the referral of a case code is found.</summary>
    public byte[] HashOf(string code) => hashes.OfCode(code);
}
