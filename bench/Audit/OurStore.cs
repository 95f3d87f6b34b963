using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Service;
using WegoBot.Storage;

namespace WegoBot.Bench.Audit;

/// <summary>Reads WegoBot's database with its key, by the service's own reading.</summary>
internal static class OurStore
{
    /// <param name="settings">Where the service finds its database and its key.</param>
    /// <param name="integrity">What the engine says of its own files.</param>
    /// <param name="walks">Whose conversations to read.</param>
    public static async Task<Stored> Read(string[] settings, Func<WegoBotDb, Task<string>> integrity, IEnumerable<Walk> walks)
    {
        var builder = ServiceSetup.NewBuilder(settings);
        builder.Services.AddService().AddPrivacy().AddStorage().AddSingleton<ConversationSerializer>();
        await using var service = builder.Build();
        var (pseudonymousIds, serializer) = (service.Services.GetRequiredService<PseudonymousIds>(), service.Services.GetRequiredService<ConversationSerializer>());
        await using var db = service.Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContext();
        var conversations = await db.Conversations.AsNoTracking().ToDictionaryAsync(row => row.Id, row => (Row: row, Read: serializer.Read(row.Id, row.State)!));
        var referrals = (await db.Referrals.Select(row => row.Id).ToListAsync()).ToHashSet();
        // Each way on which the centre is to be told counts: the inbox alone is there with the referral.
        var told = await db.Referrals.CountAsync(referral =>
            db.Notifications.Any(row => row.Referral == referral.Id) && !db.Notifications.Any(row => row.Referral == referral.Id && row.State != NotificationState.Delivered));
        var chats = walks.Select(walk => walk.Chat)
            .Select(chat => (Chat: chat, Stored: conversations.GetValueOrDefault(pseudonymousIds.Of(ChannelKind.Telegram, chat.ToString(CultureInfo.InvariantCulture)))))
            .Where(one => one.Stored.Row is not null).ToList();
        return new Stored(
            // Every turn that changes anything makes a screen with the next number, and so does forgetting the answers of an idle one.
            chats.ToDictionary(one => one.Chat, one => one.Stored.Read.Screen - (RetentionPeriods.IsWithoutAnswers(one.Stored.Row) ? 1 : 0)),
            chats.Where(one => one.Stored.Read.Referral is { } referral && referrals.Contains(referral)).ToDictionary(one => one.Chat, _ => 1),
            referrals.Count,
            told,
            await integrity(db));
    }
}
