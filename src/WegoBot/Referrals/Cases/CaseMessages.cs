using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>The messages of cases, as a part of a commit. The caller has locked the referral, so nobody else adds one meanwhile.</summary>
public sealed class CaseMessages(CaseMessageSerializer serializer, RandomNumberGenerator random, SofiaClock clock)
{
    /// <summary>Loads the messages of referrals, so that the other methods find them.</summary>
    public static async Task Load(WegoBotDb db, IReadOnlyCollection<Guid> referrals, CancellationToken cancellationToken) =>
        await db.CaseMessages.Where(row => referrals.Contains(row.Referral)).OrderBy(row => row.Number).LoadAsync(cancellationToken);

    /// <summary>The loaded messages of a referral that can be read, the oldest first.</summary>
    public IReadOnlyList<CaseMessage> Of(WegoBotDb db, Guid referral) => [.. Rows(db, referral).Select(serializer.Read).OfType<CaseMessage>()];

    /// <summary>The number of the last message; 0 when there is none.</summary>
    public static int LastNumber(WegoBotDb db, Guid referral) => Rows(db, referral).Select(row => row.Number).LastOrDefault();

    /// <summary>Adds a message after the loaded ones.</summary>
    public void Add(WegoBotDb db, Guid referral, MessageAuthor author, Language language, CaseMessageContent content)
    {
        ArgumentNullException.ThrowIfNull(db);
        Span<byte> bytes = stackalloc byte[16];
        random.GetBytes(bytes);
        var id = new Guid(bytes);
        db.CaseMessages.Add(new CaseMessageRow
        {
            Id = id,
            Referral = referral,
            Number = LastNumber(db, referral) + 1,
            Author = author,
            Content = serializer.Write(id, content),
            Language = language,
            WrittenOn = Today,
        });
    }

    /// <summary>Puts another content in the place of a loaded message's.</summary>
    public void Replace(WegoBotDb db, Guid referral, int number, CaseMessageContent content)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var row in Rows(db, referral).Where(row => row.Number == number))
            row.Content = serializer.Write(row.Id, content);
    }

    /// <summary>Marks what the other side wrote as read today.</summary>
    public void MarkRead(WegoBotDb db, Guid referral, MessageAuthor reader)
    {
        foreach (var row in Rows(db, referral).Where(row => row.Author != reader && row.ReadOn is null))
            row.ReadOn = Today;
    }

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
