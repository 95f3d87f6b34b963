using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>The messages of cases, as a part of a commit. The caller has locked the referral, so nobody else adds one meanwhile.</summary>
public sealed class CaseMessages(CaseMessageSerializer serializer, CaseKeys keys, RandomNumberGenerator random, SofiaClock clock)
{
    /// <summary>Loads the messages of referrals, so that the other methods find them.</summary>
    public static async Task Load(WegoBotDb db, IReadOnlyCollection<Guid> referrals, CancellationToken cancellationToken) =>
        await db.CaseMessages.Where(row => referrals.Contains(row.Referral)).OrderBy(row => row.Number).LoadAsync(cancellationToken);

    /// <summary>The loaded messages of a referral that can be read, the oldest first.</summary>
    public IReadOnlyList<CaseMessage> Of(WegoBotDb db, ReferralRow referral)
    {
        ArgumentNullException.ThrowIfNull(referral);
        if (Rows(db, referral.Id) is not { Count: > 0 } rows)
            return [];
        var key = keys.Of(referral);
        return [.. rows.Select(row => serializer.Read(key, row)).OfType<CaseMessage>()];
    }

    /// <summary>The number of the last message; 0 when there is none.</summary>
    public static int LastNumber(WegoBotDb db, Guid referral) => Rows(db, referral).Select(row => row.Number).LastOrDefault();

    /// <summary>Adds a message after the loaded ones.</summary>
    public void Add(WegoBotDb db, ReferralRow referral, MessageAuthor author, Language language, CaseMessageContent content)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(referral);
        Span<byte> bytes = stackalloc byte[16];
        random.GetBytes(bytes);
        var id = new Guid(bytes);
        db.CaseMessages.Add(new CaseMessageRow
        {
            Id = id,
            Referral = referral.Id,
            Number = LastNumber(db, referral.Id) + 1,
            Author = author,
            Content = CaseMessageSerializer.Write(keys.Ensure(referral), id, content),
            Language = language,
            WrittenOn = Today,
        });
    }

    /// <summary>Puts another content in the place of a loaded message's.</summary>
    public void Replace(WegoBotDb db, ReferralRow referral, int number, CaseMessageContent content)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(referral);
        foreach (var row in Rows(db, referral.Id).Where(row => row.Number == number))
            row.Content = CaseMessageSerializer.Write(keys.Ensure(referral), row.Id, content);
    }

    /// <summary>Adds the messages of a case to the one that another centre goes on with, under its own key. That centre has read none of hers.</summary>
    public void Copy(WegoBotDb db, IReadOnlyList<CaseMessage> messages, ReferralRow to)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentNullException.ThrowIfNull(to);
        var key = keys.Ensure(to);
        Span<byte> bytes = stackalloc byte[16];
        foreach (var message in messages)
        {
            random.GetBytes(bytes);
            var id = new Guid(bytes);
            db.CaseMessages.Add(new CaseMessageRow
            {
                Id = id,
                Referral = to.Id,
                Number = message.Number,
                Author = message.Author,
                Content = CaseMessageSerializer.Write(key, id, CaseMessageContent.FromBefore(message)),
                Language = message.Language,
                WrittenOn = message.WrittenOn,
                ReadOn = message.Author == MessageAuthor.Centre ? message.ReadOn : null,
            });
        }
    }

    /// <summary>Marks what the other side wrote as read today.</summary>
    /// <returns>Whether there was anything new.</returns>
    public bool MarkRead(WegoBotDb db, Guid referral, MessageAuthor reader)
    {
        var unread = Rows(db, referral).Where(row => row.Author != reader && row.ReadOn is null).ToList();
        foreach (var row in unread)
            row.ReadOn = Today;
        return unread.Count > 0;
    }

    /// <summary>Whether the centre has not read something that she wrote, of the loaded messages.</summary>
    public static bool HasUnread(WegoBotDb db, Guid referral) => Rows(db, referral).Any(row => row.Author == MessageAuthor.Person && row.ReadOn is null);

    /// <summary>Deletes the loaded messages of a referral.</summary>
    public static void Delete(WegoBotDb db, Guid referral)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.CaseMessages.RemoveRange(Rows(db, referral));
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.Now);

    private static List<CaseMessageRow> Rows(WegoBotDb db, Guid referral) =>
        [.. db.CaseMessages.Local.Where(row => row.Referral == referral).OrderBy(row => row.Number)];
}
