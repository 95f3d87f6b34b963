using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Service;
using WegoBot.Storage;

namespace WegoBot.Bench.Audit;

/// <summary>Reads WegoBot's database and key with the service's own code.</summary>
internal static class WegoBotStore
{
    /// <param name="settings">The service's settings for its database and key.</param>
    /// <param name="integrity">The engine's integrity check.</param>
    /// <param name="progress">Whose conversations to read.</param>
    public static async Task<StoredState> Read(string[] settings, Func<WegoBotDb, Task<string>> integrity, IEnumerable<PersonProgress> progress)
    {
        var builder = ServiceSetup.NewBuilder(settings);
        builder.Services.AddService().AddPrivacy().AddStorage().AddSingleton<ConversationSerializer>();
        await using var service = builder.Build();
        var (pseudonymousIds, serializer) = (service.Services.GetRequiredService<PseudonymousIds>(), service.Services.GetRequiredService<ConversationSerializer>());
        await using var db = service.Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContext();
        var conversations = await db.Conversations.AsNoTracking().ToDictionaryAsync(row => row.Id, row => (Row: row, Read: serializer.Read(serializer.OpenKey(row), row.Id, row.State)!));
        var referrals = (await db.Referrals.Select(row => row.Id).ToListAsync()).ToHashSet();
        // Every delivery must have arrived, because the inbox is written together with the referral.
        var told = await db.Referrals.CountAsync(referral =>
            db.Notifications.Any(row => row.Referral == referral.Id) && !db.Notifications.Any(row => row.Referral == referral.Id && row.State != NotificationState.Delivered));
        var chats = progress.Select(person => person.Chat)
            .Select(chat => (Chat: chat, Stored: conversations.GetValueOrDefault(pseudonymousIds.Of(ChannelKind.Telegram, chat.ToString(CultureInfo.InvariantCulture)))))
            .Where(one => one.Stored.Row is not null).ToList();
        return new StoredState(
            // Each turn that changes the conversation numbers its screen, and so does the retention worker when it forgets the answers.
            chats.ToDictionary(one => one.Chat, one => one.Stored.Read.Screen - (RetentionPeriods.IsWithoutAnswers(one.Stored.Row) ? 1 : 0)),
            chats.Where(one => one.Stored.Read.Referral is { } referral && referrals.Contains(referral)).ToDictionary(one => one.Chat, _ => 1),
            referrals.Count,
            told,
            await integrity(db));
    }
}
