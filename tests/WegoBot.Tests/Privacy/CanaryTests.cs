using System.Text;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Tests.Privacy;

/// <summary>Nothing personal is found in any byte that the service writes.</summary>
public sealed class CanaryTests
{
    private const string Account = "7340981265";
    private const string Name = "Канарина Птичкова";
    private const string Phone = "0888123456";

    [Fact]
    public async Task A_whole_conversation_leaves_no_account_name_phone_or_code_in_database_or_logs()
    {
        await using var app = new WegoBotApp();
        await using var open = await KeptOpen(app);
        var person = app.Person(Account, ChannelKind.Telegram);
        await person.Says($"Аз съм {Name}, {Phone}", receipt: $"receipt {Account}");
        app.Chance.FailsForCodes = true; // a turn that fails is logged
        await person.ReachesConsent();
        await person.Presses(Trigger.Agree);
        app.Chance.FailsForCodes = false;
        await person.Presses(Trigger.Home);
        var code = await person.SendsReferralFromHome();
        await person.Presses(Trigger.Noted);
        await app.Desk.Open("ruse", (await app.Desk.List("ruse", CancellationToken.None))[0].Id, CancellationToken.None);
        await person.Says($"{Name} {Phone}");

        AssertNothingIn(app, Account, Name, Phone, code, CaseCode.Spoken(code), $"to {Account}", FakeRandom.Message);
        Assert.Contains("A turn failed alone", app.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_she_shared_stands_in_no_file_in_the_clear_and_is_gone_after_she_takes_it_back()
    {
        await using var app = new WegoBotApp();
        await using var open = await KeptOpen(app);
        var person = app.Person("A");
        await person.SendsReferral();
        var referral = (await app.Desk.List("ruse", CancellationToken.None))[0];
        var text = (await app.Desk.Open("ruse", referral.Id, CancellationToken.None))!.Shared!.Text;
        AssertNothingIn(app, text.Split('\n'));

        await person.Presses(Trigger.Noted);
        await person.Presses(Trigger.Skip);
        await person.Presses(Trigger.Withdraw);
        await person.Presses(Trigger.Confirm);
        await using var db = app.NewDb();
        Assert.Null(db.Referrals.Single().Payload);
        Assert.Null((await app.Desk.Open("ruse", referral.Id, CancellationToken.None))!.Shared);
    }

    [Fact]
    public void An_exceptions_message_is_never_written()
    {
        var log = new CapturedLog();
        try
        {
            throw new InvalidOperationException($"cannot greet {Name}", new FormatException(Phone));
        }
        catch (InvalidOperationException failure)
        {
            log.CreateLogger("WegoBot.X").TurnFailed(failure);
            log.CreateLogger("Microsoft.Y").Log(Microsoft.Extensions.Logging.LogLevel.Error, default, "it failed", failure, (words, _) => words);
        }

        Assert.Contains("InvalidOperationException of FormatException in WegoBot.Tests.Privacy.CanaryTests", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, log.Text, StringComparison.Ordinal);
    }

    /// <summary>SQLite removes its log with the last connection, and a test beside may clear all pools.</summary>
    private static async Task<WegoBotDb> KeptOpen(WegoBotApp app)
    {
        var db = app.NewDb();
        await db.Database.OpenConnectionAsync();
        return db;
    }

    private static void AssertNothingIn(WegoBotApp app, params IEnumerable<string> canaries)
    {
        var said = canaries.Where(canary => canary.Length > 0).ToList();
        var files = Directory.GetFiles(app.Folder, "*", SearchOption.AllDirectories).Where(file => file != app.KeyPath).Union(app.DatabaseFiles()).ToList();
        Assert.Contains(files, file => app.OnPostgres ? file.Contains("pg_wal", StringComparison.Ordinal) : file == app.DatabasePath + "-wal");
        foreach (var file in files)
        {
            var kept = Read(file);
            foreach (var canary in said)
                foreach (var bytes in new[] { Encoding.UTF8.GetBytes(canary), Encoding.Unicode.GetBytes(canary) })
                    Assert.True(kept.AsSpan().IndexOf(bytes) < 0, $"{Path.GetFileName(file)} holds '{canary}'");
        }

        Assert.All(said, canary => Assert.DoesNotContain(canary, app.Log.Text, StringComparison.Ordinal));
    }

    private static byte[] Read(string file)
    {
        // A server may be done with a part of its log meanwhile.
        return File.Exists(file) ? FileBytes.Of(file) : [];
    }
}
