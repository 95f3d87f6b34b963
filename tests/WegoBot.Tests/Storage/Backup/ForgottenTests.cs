using System.Runtime.Versioning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Tests.Storage;

/// <summary>S35: what is deleted by somebody's wish is noted in the same commit, by every path, and reaches the list outside the database.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ForgottenTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_wish_is_noted_once_and_what_only_changes_is_not(bool onPostgres)
    {
        await using var app = new WegoBotApp { OnPostgres = onPostgres };
        await using var db = app.NewDb();
        await db.Database.OpenConnectionAsync();
        foreach (var table in BackupTables.Of(db.Model).Where(table => table.Name is not ("AuditEntries" or "AuditStarts" or "ForgottenRows")))
            await table.Insert(db, [[.. table.Columns.Select(column => Value(column))]], Wait);
        await Notes(db, """UPDATE "Referrals" SET "Number" = "Payload" """);
        await Notes(db, """UPDATE "Referrals" SET "Number" = NULL""", "Number/6f9619ff-8b86-d011-b42d-00c04fc964ff");
        await Notes(db, """UPDATE "Referrals" SET "Status" = 'Accepted'""");
        await Notes(db, """UPDATE "Referrals" SET "Status" = 'Withdrawn'""", "Referral/6f9619ff-8b86-d011-b42d-00c04fc964ff");
        await Notes(db, """UPDATE "Summaries" SET "Content" = "ReferenceHash" """);
        await Notes(db, """UPDATE "Summaries" SET "Digest" = NULL""", "Summary/6f9619ff-8b86-d011-b42d-00c04fc964ff");
        await Notes(db, """UPDATE "NoticePreferences" SET "Email" = NULL""", "Email/6f9619ff-8b86-d011-b42d-00c04fc964ff");
        await Notes(db, """UPDATE "StaffGroups" SET "EndedAt" = 7""", "Group/ruse");
        await Notes(db, """UPDATE "StaffAccounts" SET "TotpKey" = NULL, "PasswordHash" = 'ruse'""");
        await Notes(db, """UPDATE "StaffAccounts" SET "PasswordHash" = 'another'""", "Password/6f9619ff-8b86-d011-b42d-00c04fc964ff");
        await Notes(db, onPostgres ? """UPDATE "StaffAccounts" SET "RecoveryCodes" = '\x00'""" : """UPDATE "StaffAccounts" SET "RecoveryCodes" = x'00'""", "RecoveryCodes/6f9619ff-8b86-d011-b42d-00c04fc964ff");
        await Notes(db, """DELETE FROM "StaffPasskeys" """, "Passkey/010203");
        await Notes(db, """DELETE FROM "StaffAccounts" """, "Account/6f9619ff-8b86-d011-b42d-00c04fc964ff", "Membership/6f9619ff-8b86-d011-b42d-00c04fc964ff/ruse");
        await Notes(db, """DELETE FROM "Referrals" """, "Referral/6f9619ff-8b86-d011-b42d-00c04fc964ff", "Summary/6f9619ff-8b86-d011-b42d-00c04fc964ff");
    }

    [Fact]
    public async Task The_list_gets_each_line_once_names_nobody_and_lets_go_of_what_no_backup_can_have()
    {
        await using var app = new WegoBotApp();
        var (person, list) = (app.Person("A"), app.Services.GetRequiredService<ForgottenList>());
        await person.SendsReferral();
        foreach (var trigger in new[] { Trigger.Noted, Trigger.Skip, Trigger.Withdraw, Trigger.Confirm })
            await person.Presses(trigger);
        await list.Copy(Wait);
        await list.Copy(Wait);
        var id = (await app.Desk.List("ruse", Wait)).Single().Id;
        var line = Assert.Single(ForgottenFile.Read(list.Path).DistinctBy(entry => entry.Id));
        Assert.DoesNotContain(id.ToString("N"), await File.ReadAllTextAsync(list.Path), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(list.Path));

        ForgottenFile.Append(list.Path, [line with { Id = new string('0', 32), At = line.At - ForgottenList.Kept }]);
        await File.AppendAllTextAsync(list.Path, "2026-11-27T10:00");
        ForgottenFile.Append(list.Path, [line with { Id = new string('1', 32) }]);
        ForgottenFile.Shorten(list.Path, line.At - TimeSpan.FromDays(1));
        Assert.Equal([line.Id, new string('1', 32)], ForgottenFile.Read(list.Path).Select(entry => entry.Id));
        await using var db = app.NewDb();
        await db.ForgottenRows.ExecuteUpdateAsync(set => set.SetProperty(row => row.At, app.Clock.GetUtcNow() - ForgottenList.Kept - TimeSpan.FromDays(1)));
        await app.AppliesRetention();
        Assert.Empty(db.ForgottenRows);
    }

    [Fact]
    public async Task After_a_restore_nothing_rings_her_and_staff_are_told_from_then_on()
    {
        using var site = new BackupSite();
        await site.App.Person("A").SendsReferral();
        await using (var db = site.App.NewDb())
            await db.Referrals.ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Alert, new byte[] { 1 }).SetProperty(row => row.AlertChat, new byte[] { 2 }).SetProperty(row => row.AlertAt, site.App.Clock.GetUtcNow())
                .SetProperty(row => row.StepAt, site.App.Clock.GetUtcNow().AddDays(-3)).SetProperty(row => row.NextStepAt, site.App.Clock.GetUtcNow().AddDays(-2)));
        await site.BacksUp();
        await site.IsLost();
        Assert.Equal((0, ""), await site.Restores() is var done ? (done.Code, done.Error) : default);
        await using var restored = site.Restored();
        await using var kept = restored.NewDb();
        var row = await kept.Referrals.AsNoTracking().SingleAsync();
        Assert.Equal((null, null, null, false), (row.Alert, row.AlertChat, row.AlertAt, row.IsAlerted));
        Assert.True(row.StepAt.ToUnixTimeSeconds() >= site.App.Clock.GetUtcNow().ToUnixTimeSeconds(), "the time of the step begins anew");
        Assert.Equal(EscalationStep.OnDuty, row.Step);
    }

    [Fact]
    public async Task What_ended_by_time_since_the_backup_ends_before_anything_can_be_seen()
    {
        using var site = new BackupSite();
        site.App.Clock.Passes(-TimeSpan.FromDays(20));
        var code = await site.App.Person("A").SendsReferral();
        await site.App.AppliesRetention();
        await using (var db = site.App.NewDb())
        {
            db.Cursors.Add(new CursorRow { Channel = CertainTime.Stored, Position = site.App.Clock.GetUtcNow().ToUnixTimeSeconds() });
            await db.SaveChangesAsync();
        }

        await site.BacksUp();
        await site.IsLost();
        Assert.Equal((0, ""), await site.Restores() is var done ? (done.Code, done.Error) : default);
        await using var restored = site.Restored();
        await using var kept = restored.NewDb();
        var row = await kept.Referrals.AsNoTracking().SingleAsync();
        Assert.Equal((ReferralStatus.Expired, null), (row.Status, row.Payload));
        Assert.NotEmpty(code);
    }

    /// <summary>A statement as anybody could write it.</summary>
    private static async Task Notes(WegoBotDb db, string sql, params string[] expected)
    {
        await db.ForgottenRows.ExecuteDeleteAsync();
        await db.Database.ExecuteSqlRawAsync(sql);
        Assert.Equal(expected, (await db.ForgottenRows.AsNoTracking().ToListAsync()).Select(row => $"{row.What}/{row.Key}").Order(StringComparer.Ordinal));
    }

    private static object? Value(BackupColumn column) => column.Kind switch
    {
        BackupKind.Number => 2_000_000_000L,
        BackupKind.YesOrNo => true,
        BackupKind.Text => "ruse",
        BackupKind.Bytes => new byte[] { 1, 2, 3 },
        _ => new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
    };
}
