using System.Text;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using WegoBot.Dialogue.Tests;
using WegoBot.Referrals;
using WegoBot.Tests.Channels.Transcripts;
using WegoBot.Tests.Service;
using WegoBot.Tests.Storage;

namespace WegoBot.Tests.Privacy;

/// <summary>Whole conversations in every channel, with staff who read and print, leave nothing that leads to her in any place that the service writes to.</summary>
[LongRunning]
[Trait("Engine", "Sqlite")] // each test names the engine that it is on
public sealed class CanaryWalkTests
{
    private const string Database = "database";
    private const string Log = "log of SQLite (`-wal`)";
    private const string Index = "index of that log (`-shm`)";
    private const string Tables = "tables of PostgreSQL";
    private const string ServerLog = "log of PostgreSQL (`pg_wal`)";
    private const string Key = "key file";
    private const string Other = "anything else beside them, such as the end of the audit log";

    private static readonly CancellationToken Wait = CancellationToken.None;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_that_she_said_and_nothing_that_leads_to_her_stands_anywhere_at_any_time(bool onPostgres)
    {
        await using var app = await CanaryApp.Start(onPostgres);
        var (web, telegram, viber) = await app.People();
        await app.ConnectsGroup();
        await using var open = app.Service.NewDb();
        await open.Database.OpenConnectionAsync(); // SQLite removes its log with the last connection
        var (chats, codes) = (new[] { web, telegram, viber }, new List<string>());
        foreach (var chat in chats)
        {
            codes.Add(await CanaryWalk.Sends(chat, chat == web ? once => Fails(app.Service, once) : null));
            await CanaryWalk.Goes(app.Service, chat, codes[^1]);
        }

        await Eventually.Holds(() => app.Mail.Messages.Count > 0 && app.InGroup.Count > 1);
        var (search, table) = (new CanarySearch([.. codes, app.GroupCode]), new CanaryTable(onPostgres ? "PostgreSQL" : "SQLite"));
        var referrals = await Task.WhenAll(codes.Select(async code => (await app.Service.Desk.Find("ruse", code, Wait))!.Value));
        var stored = chats.Zip(referrals, (chat, referral) => (Chat: CanarySearch.OfChat(open, chat.Channel), Case: CanarySearch.OfCase(open, referral))).ToList();
        Assert.All(stored, one => Assert.True(one.Case.Count >= 4 && CanarySearch.Left([.. one.Chat, .. one.Case], app.Service.DatabaseFiles()) == one.Chat.Count + one.Case.Count));
        Assert.True(search.In(CanaryWalk.Place + codes[0]) == 2);
        Scan("everything is there");

        await CanaryWalk.MovesOn(app.Service, viber, codes[2]);
        await Gone(stored[2].Case);
        stored[2] = (stored[2].Chat, CanarySearch.OfCase(open, (await app.Service.Desk.Find("plovdiv", codes[2], Wait))!.Value));
        Scan("another centre goes on");

        await telegram.Presses("Начало");
        await telegram.Presses("Моето съобщение");
        await telegram.Presses("Оттеглете съобщението");
        await telegram.Presses("Да, оттеглете го");
        await Gone(stored[1].Case);
        Scan("she took it back");

        await web.Presses("Начало");
        await web.Presses("Да забравим всичко");
        await web.Presses("Оттеглете и съобщението");
        await Gone([.. stored[0].Chat, .. stored[0].Case]);
        Scan("she forgot everything");

        foreach (var period in new[] { WegoBot.Conversations.RetentionPeriods.SentMessages, ReferralRetention.Untouched, ReferralRetention.Closed, ReferralRetention.Closed })
        {
            app.Service.Clock.Lives(period);
            await app.Service.AppliesRetention();
        }

        await Eventually.Holds(() => !open.Conversations.Any() && !open.Referrals.Any());
        await Gone([.. stored.SelectMany(one => one.Chat.Concat(one.Case))]);
        Scan("every period is over");
        table.Holds();

        // PostgreSQL keeps what it overwrote in its log for a while, encrypted; docs/limits.md says so.
        Task Gone(List<byte[]> bytes) => onPostgres
            ? Task.CompletedTask
            : Eventually.Holds(() => CanarySearch.Left(bytes, app.Service.DatabaseFiles()) == 0);

        void Scan(string when)
        {
            var files = Directory.GetFiles(app.Service.Folder, "*", SearchOption.AllDirectories).Union(app.Service.DatabaseFiles()).ToLookup(PlaceOf);
            foreach (var place in onPostgres ? new[] { Tables, ServerLog, Key, Other } : [Database, Log, Index, Key, Other])
                table.Add(when, place, files[place].Where(File.Exists).Sum(file => search.In(FileBytes.Of(file))));
            table.Add(when, "log at its most talkative, exceptions included", search.In(app.Service.Log.Text));
            table.Add(when, "notices in the staff's group in Telegram", app.InGroup.Sum(search.In));
            table.Add(when, "notices by e-mail", app.Mail.Messages.Sum(message => search.In(message.Raw) + search.In(TextOf(message.Raw))));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_a_kill_nothing_stands_in_any_file_nor_in_the_temporary_folder_nor_in_the_journal(bool onPostgres)
    {
        var (folder, temporary) = (Directory.CreateTempSubdirectory("wegobot").FullName, Directory.CreateTempSubdirectory("wegobot").FullName);
        var engine = new Engine(folder, Path.Combine(folder, "data", "wegobot.db"), onPostgres);
        try
        {
            using var service = await RealProcess.Serve(folder, new Dictionary<string, string> { ["TMPDIR"] = temporary }, [.. engine.Settings.Select(one => $"{one.Key}={one.Value}"), "Logging:LogLevel:Default=Trace", "Logging:LogLevel:WegoBot=Trace"]);
            using var browser = service.Browser();
            browser.DefaultRequestHeaders.Add("Accept-Language", "bg");
            var talk = new WebTalk(browser, ShippedLanguages.Bulgarian);
            var code = await CanaryWalk.Sends(talk);
            await service.Kill();

            var (search, table) = (new CanarySearch([code]), new CanaryTable(onPostgres ? "kill PostgreSQL" : "kill"));
            Assert.Contains(Files(), file => onPostgres ? file.Contains("pg_wal", StringComparison.Ordinal) : file.EndsWith("-wal", StringComparison.Ordinal));
            var files = Files().ToLookup(file => file.StartsWith(temporary, StringComparison.Ordinal) ? "temporary folder" : PlaceOf(file));
            foreach (var place in new[] { onPostgres ? [Tables, ServerLog] : new[] { Database, Log, Index }, [Key, Other, "temporary folder"] }.SelectMany(places => places))
                table.Add("it was killed", place, files[place].Where(File.Exists).Sum(file => search.In(FileBytes.Of(file))));
            table.Add("it was killed", "what it wrote to the journal", search.In(service.Output + service.Error));
            Assert.DoesNotContain(Files(), file => Path.GetFileName(file).StartsWith("core", StringComparison.Ordinal));
            table.Holds();
        }
        finally
        {
            TestFolder.Remove(folder);
            Directory.Delete(temporary, recursive: true);
        }

        // A socket of the runtime's has no bytes.
        IEnumerable<string> Files() => new[] { folder, temporary }.SelectMany(one => Directory.GetFiles(one, "*", SearchOption.AllDirectories)).Union(engine.Files())
            .Where(file => !Path.GetFileName(file).Contains("diagnostic", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith("clr-debug", StringComparison.Ordinal));
    }

    private static string PlaceOf(string file) => Path.GetFileName(file) switch
    {
        _ when file.Contains("pg_wal", StringComparison.Ordinal) => ServerLog,
        _ when file.Contains("/base/", StringComparison.Ordinal) => Tables,
        var name when name.EndsWith("-wal", StringComparison.Ordinal) => Log,
        var name when name.EndsWith("-shm", StringComparison.Ordinal) => Index,
        var name when name.EndsWith(".db", StringComparison.Ordinal) => Database,
        var name when name.EndsWith(".key", StringComparison.Ordinal) => Key,
        _ => Other,
    };

    private static string TextOf(string raw)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(raw));
        using var message = MimeMessage.Load(bytes);
        return $"{message.Subject} {message.TextBody}";
    }

    private static async Task Fails(WegoBotApp app, Func<Task> once)
    {
        app.Chance.FailsForCodes = true;
        await once();
        app.Chance.FailsForCodes = false;
        Assert.Contains("A turn failed alone", app.Log.Text, StringComparison.Ordinal);
    }
}
