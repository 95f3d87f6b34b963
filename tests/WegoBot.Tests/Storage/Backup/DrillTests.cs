using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Tests.Privacy;

namespace WegoBot.Tests.Storage;

/// <summary>S35: the drill. A backup while people write, some of them forget, the machine is lost, and the backup is restored elsewhere.</summary>
public sealed class DrillTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task What_was_open_works_with_her_code_and_what_was_forgotten_stays_forgotten(bool fromPostgres, bool toPostgres)
    {
        using var site = new BackupSite(fromPostgres, toPostgres);
        var app = site.App;
        var (codeOfA, codeOfB) = (await app.Person("A").SendsReferral(), await app.Person("B", ChannelKind.Telegram).SendsReferral("plovdiv"));
        var (a, b) = ((await app.Desk.List("ruse", Wait)).Single().Id, (await app.Desk.List("plovdiv", Wait)).Single().Id);
        await app.Desk.Open("ruse", a, Wait);
        await app.Decides("ruse", a, ReferralStatus.Accepted, "can_help", Wait);
        await app.Desk.Open("plovdiv", b, Wait);
        await app.Decides("plovdiv", b, ReferralStatus.Accepted, "can_help", Wait);
        var (stays, leaves) = (await app.Services.NewAccount("ruse"), await app.Services.NewAccount("ruse", name: "Somebody who leaves"));
        await app.Conversations.Handle(new([], Cursor: new("test", 7)), Wait);

        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(number => app.Person($"writes {number}").ReachesHome()));
        Assert.Equal((0, ""), await site.BacksUp() is var made ? (made.Code, made.Error) : default);
        await writing;
        var payload = await PayloadOf(app, b);
        await Withdraws(app.Person("B", ChannelKind.Telegram));
        await app.People.Remove("ruse", leaves, Wait);
        await site.IsLost();

        var (exit, said, wrong) = await site.Restores();
        Assert.Equal((0, ""), (exit, wrong));
        Assert.Contains("were left out or emptied", said, StringComparison.Ordinal);
        await using var restored = site.Restored();
        await Finds(restored, codeOfA, Stage.MyReferral);
        await Finds(restored, codeOfB, Stage.EnterCode);
        // Accepted before, and she has written since.
        Assert.Equal(ReferralStatus.WaitingForUs, (await restored.Desk.Peek("ruse", a, Wait))!.Status);
        Assert.NotNull((await restored.Desk.Open("ruse", a, Wait))!.Shared);
        Assert.Empty(await restored.Desk.List("plovdiv", Wait));
        Assert.Equal(7, await restored.Conversations.CursorOf("test", Wait));
        await using var db = restored.NewDb();
        Assert.Equal(stays, (await db.StaffAccounts.SingleAsync()).Id);
        Assert.Equal(stays, (await db.StaffMemberships.SingleAsync()).Account);
        Assert.Empty(db.StaffSessions);
        Assert.Empty((await restored.Services.GetRequiredService<AuditVerification>().Run([], Wait)).Findings);
        var noted = await db.AuditEntries.OrderByDescending(row => row.Number).FirstAsync(row => row.Action == AuditAction.BackupRestored);
        Assert.Equal((null, null, BackupHeader.Read(File.OpenRead(site.Backup), "").Header.MadeAt), (noted.Account, noted.Centre, RestoredBackup.MadeAt(noted.Record!.Value)));
        Assert.Contains($"ends with entry {noted.Number}, which notes this restore", said, StringComparison.Ordinal);
        foreach (var centre in new[] { "ruse", "plovdiv" })
            Assert.Equal(SofiaClock.In(RestoredBackup.MadeAt(noted.Record.Value)), (await restored.Services.GetRequiredService<CentreAudit>().Of(centre, null, Wait)).Single(line => line.BackupMadeAt is not null).BackupMadeAt);
        if (!toPostgres)
            Assert.All(site.RestoredBytes(), bytes => Assert.True(bytes.AsSpan().IndexOf(payload) < 0 && !Encoding.Latin1.GetString(bytes).Contains(b.ToString(), StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_backup_from_before_the_key_changed_is_restored_with_the_newer_key_file_there_and_says_what_to_do()
    {
        using var site = new BackupSite(fromPostgres: true, with: RotationByHand.Setup);
        var (codeOfA, codeOfB) = (await site.App.Person("A").SendsReferral(), await site.App.Person("B", ChannelKind.Telegram).SendsReferral());
        var a = (await site.App.Desk.Find("ruse", codeOfA, Wait))!.Value;
        Assert.Equal(0, (await site.BacksUp()).Code);
        await Withdraws(site.App.Person("B", ChannelKind.Telegram));
        await KeyRotationTests.Rotates(site.App);
        Assert.Equal([2], KeyFile.Read(site.App.KeyPath).Encryption.Keys);
        await site.IsLost();
        KeyFile.CreateParentFolder(site.RestoredKey);
        File.Copy(site.App.KeyPath, site.RestoredKey);

        var (exit, said, wrong) = await site.Restores();
        Assert.Equal((0, ""), (exit, wrong));
        Assert.Contains("copy it to every machine, and change the key again with 'rotate-key add'", said, StringComparison.Ordinal);
        Assert.Equal([1], KeyFile.Read(site.RestoredKey).Encryption.Keys);
        Assert.Equal([2], KeyFile.Read(Assert.Single(Directory.GetFiles(Path.GetDirectoryName(site.RestoredKey)!, "wegobot.key.before-*"))).Encryption.Keys);
        await using var restored = site.Restored();
        await Finds(restored, codeOfB, Stage.EnterCode);
        Assert.NotNull((await restored.Desk.Open("ruse", a, Wait))!.Shared);
        await KeyRotationTests.Rotates(restored);
        Assert.Equal([2], KeyFile.Read(site.RestoredKey).Encryption.Keys);
        Assert.NotNull((await restored.Desk.Open("ruse", a, Wait))!.Shared);
        await Finds(restored, codeOfA, Stage.MyReferral);
    }

    /// <summary>She comes back on another phone, where nobody knows her.</summary>
    private static async Task Finds(WegoBotApp app, string code, Stage stage)
    {
        var person = app.Person($"another phone {code}");
        await person.ReachesHome();
        await person.Presses(Trigger.MyReferral);
        Assert.Equal(stage, (await person.Says(code)).Screen.Stage);
        if (stage != Stage.MyReferral)
            return;
        await person.Presses(Trigger.Write);
        await person.Says("Питам за жилище.");
        Assert.Equal(Stage.MyReferral, (await person.Presses(Trigger.Send)).Screen.Stage);
    }

    private static async Task Withdraws(Person person)
    {
        await person.Presses(Trigger.Noted);
        await person.Presses(Trigger.Skip);
        await person.Presses(Trigger.Withdraw);
        await person.Presses(Trigger.Confirm);
    }

    private static async Task<byte[]> PayloadOf(WegoBotApp app, Guid referral)
    {
        await using var db = app.NewDb();
        return (await db.Referrals.AsNoTracking().SingleAsync(row => row.Id == referral)).Payload!;
    }
}
