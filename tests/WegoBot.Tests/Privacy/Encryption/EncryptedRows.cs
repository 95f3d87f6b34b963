using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Tests.Privacy;

/// <summary>A value in every column that the key file encrypts, beside what the service wrote itself; and all of them as a copy of the database keeps them.</summary>
internal static class EncryptedRows
{
    public const string Canary = "канарче";

    /// <summary>The rows of people and centres. Those of conversations and cases come from a conversation.</summary>
    public static async Task Add(WegoBotApp app)
    {
        var encryption = app.Services.GetRequiredService<ColumnEncryption>();
        byte[] Value(string column, Guid row) => encryption.EncryptText(Canary, column, row);
        var (account, session, now) = (Guid.NewGuid(), Guid.NewGuid(), app.Clock.GetUtcNow());
        await using var db = app.NewDb();
        db.StaffAccounts.Add(new StaffAccountRow
        {
            Id = account,
            NormalizedUserName = "hash",
            Name = Value("StaffAccounts.Name", account),
            TotpKey = Value("StaffAccounts.TotpKey", account),
            RecoveryCodes = [],
            CreatedAt = now,
        });
        db.StaffSessions.Add(new StaffSessionRow { Id = session, TokenHash = [1], Account = account, Centre = null, Name = Value("StaffSessions.Name", session), StartedAt = now, LastSeenAt = now, ConfirmedAt = now });
        db.NoticePreferences.Add(new NoticePreferencesRow { Account = account, Email = Value("NoticePreferences.Email", account), NewEmail = Value("NoticePreferences.Email", account), Language = new Language("bg") });
        db.StaffGroups.Add(new StaffGroupRow { Centre = "plovdiv", Chat = encryption.Encrypt(Encoding.UTF8.GetBytes(Canary), "StaffGroups.Chat", "plovdiv"u8), Language = new Language("bg"), LinkedAt = now });
        db.CentreSettings.Add(new CentreSettingsRow { Centre = "plovdiv", Version = 1, Content = encryption.Encrypt(Encoding.UTF8.GetBytes(Canary), "CentreSettings.Content", "plovdiv"u8), ChangedAt = now });
        db.FigureCounts.Add(new FigureCountRow { Id = account, Quarter = new DateOnly(2026, 10, 1), Counts = Value("FigureCounts.Counts", account) });
        db.Votes.Add(new VoteRow { Id = account, Region = "ruse", Measures = "housing training", Choices = 1, OpenedAt = now, ClosesAt = now.AddDays(1), Ballots = 0, Cast = 0, Tally = Value("Votes.Tally", account), IsCounted = false });
        await db.SaveChangesAsync();
    }

    /// <summary>Every value that the key file encrypts: its column, its row's key and its bytes.</summary>
    public static async Task<IReadOnlyList<(string Column, byte[] Row, byte[] Value)>> UnderKeyFile(WegoBotApp app)
    {
        var values = new List<(string, byte[], byte[])>();
        await using var db = app.NewDb();
        foreach (var column in EncryptedColumns.UnderKeyFile)
            foreach (var row in await Load(db, column))
                if (db.Entry(row).Property(column.Property).CurrentValue is byte[] value)
                    values.Add((column.Name, EncryptedColumn.KeyOf(db.Entry(row)), value));
        foreach (var xml in (await db.DataProtectionKeys.ToListAsync()).SelectMany(row => System.Xml.Linq.XDocument.Parse(row.Xml!).Descendants("encryptedKey")))
            values.Add(("DataProtectionKeys.Xml", [], Convert.FromBase64String(xml.Value)));
        return values;
    }

    /// <summary>How many values of conversations and cases can be read with keys that were wrapped by <paramref name="encryption"/>, and how many there are.</summary>
    public static async Task<(int Read, int All)> UnderDataKeys(WegoBotApp app, ColumnEncryption encryption, IReadOnlyList<(string Column, byte[] Row, byte[] Value)> wrapped)
    {
        var (read, all) = (0, 0);
        await using var db = app.NewDb();
        foreach (var column in EncryptedColumns.UnderDataKey)
            foreach (var row in await Load(db, column))
                if (db.Entry(row).Property(column.Property).CurrentValue is byte[] value)
                {
                    var owner = row is CaseMessageRow or CaseNoteRow or SummaryRow ? ((Guid)db.Entry(row).Property("Referral").CurrentValue!).ToByteArray() : EncryptedColumn.KeyOf(db.Entry(row));
                    all++;
                    read += wrapped.Any(one => one.Column.EndsWith(".DataKey", StringComparison.Ordinal) && encryption.OpenKey(one.Value, one.Column, one.Row)?.Decrypt(value, column.Name, EncryptedColumn.KeyOf(db.Entry(row))) is not null
                        && one.Row.AsSpan().SequenceEqual(owner)) ? 1 : 0;
                }

        return (read, all);
    }

    private static async Task<List<object>> Load(WegoBotDb db, EncryptedColumn column) => column.Row switch
    {
        var row when row == typeof(ConversationRow) => [.. await db.Conversations.ToListAsync()],
        var row when row == typeof(ReferralRow) => [.. await db.Referrals.ToListAsync()],
        var row when row == typeof(CaseMessageRow) => [.. await db.CaseMessages.ToListAsync()],
        var row when row == typeof(CaseNoteRow) => [.. await db.CaseNotes.ToListAsync()],
        var row when row == typeof(SummaryRow) => [.. await db.Summaries.ToListAsync()],
        var row when row == typeof(StaffAccountRow) => [.. await db.StaffAccounts.ToListAsync()],
        var row when row == typeof(StaffSessionRow) => [.. await db.StaffSessions.ToListAsync()],
        var row when row == typeof(StaffGroupRow) => [.. await db.StaffGroups.ToListAsync()],
        var row when row == typeof(NoticePreferencesRow) => [.. await db.NoticePreferences.ToListAsync()],
        var row when row == typeof(CentreSettingsRow) => [.. await db.CentreSettings.ToListAsync()],
        var row when row == typeof(FigureCountRow) => [.. await db.FigureCounts.ToListAsync()],
        var row when row == typeof(VoteRow) => [.. await db.Votes.ToListAsync()],
        _ => throw new InvalidOperationException($"{column.Row} is not in this list."),
    };
}
