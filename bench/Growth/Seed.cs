using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WegoBot.Channels.Telegram;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Growth;

/// <summary>
/// Fills a database with idle conversations, referrals and receipts by the service's own rows, writing and encryption: each
/// conversation is stored somewhere on its way, as it stands while somebody talks, and then as it stands half an hour after that.
/// </summary>
internal sealed class Seed(Service service, string folder, int referrals) : IDisposable
{
    /// <summary>So many are talking at the same time.</summary>
    private const int Wave = 2000;

    private readonly ConversationSerializer _writing = service.Parts.GetRequiredService<ConversationSerializer>();
    private readonly PayloadSerializer _payloads = service.Parts.GetRequiredService<PayloadSerializer>();
    private readonly KeyedHashes _fingerprints = service.Parts.GetRequiredService<KeyedHashes>();
    private readonly PseudonymousIds _pseudonyms = service.Parts.GetRequiredService<PseudonymousIds>();
    private readonly DateTimeOffset _now = service.Parts.GetRequiredService<TimeProvider>().GetUtcNow();
    private readonly List<Conversation> _onTheWay = [];
    private readonly List<Action> _talking = [];
    private readonly SqliteDb _db = Open(folder);
    private ReferralRequest? _request;

    public static async Task Run(string folder, int conversations, int referrals, int receipts, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        await using var service = await Service.Prepared(folder);
        using var seed = new Seed(service, folder, referrals);
        seed.Talk();
        for (var done = 0; done < referrals; done += Wave)
            seed.Referrals(done, Math.Min(Wave, referrals - done));
        for (var done = 0; done < receipts; done += Wave)
            seed.ProcessedMessages(done, Math.Min(Wave, receipts - done));
        var empty = seed.Bytes();
        for (var done = 0; done < conversations; done += Wave)
            seed.Conversations(done, Math.Min(Wave, conversations - done));
        await output.WriteLineAsync(
            $"{conversations}|{referrals}|{(seed.Bytes() - empty) / (double)conversations:F0}|{new FileInfo(seed.DatabasePath).Length / 1048576.0:F0}|{watch.Elapsed.TotalSeconds:F0}");
    }

    public void Dispose() => _db.Dispose();

    /// <summary>The account that owns a seeded conversation.</summary>
    public static (ChannelKind Channel, string Account) Owner(int number) => (number % 10) switch
    {
        < 6 => (ChannelKind.Telegram, $"{5_000_000_000 + number}"),
        < 9 => (ChannelKind.WebChat, $"session-{number}"),
        _ => (ChannelKind.Viber, $"{number:D10}01234567890123=="),
    };

    public static string? AddressOf(int number) => Owner(number) switch
    {
        (ChannelKind.WebChat, _) => null,
        (ChannelKind.Viber, var account) => account,
        (_, var account) => new TelegramAddress(long.Parse(account, System.Globalization.CultureInfo.InvariantCulture), 40 + (number % 5000)).ToString(),
    };

    private static SqliteDb Open(string folder)
    {
        var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={Path.Combine(folder, "wegobot.db")}").Options);
        db.Database.OpenConnection();
        return db;
    }

    private string DatabasePath => Path.Combine(folder, "wegobot.db");

    /// <summary>One real conversation; every stage of it is a state to store.</summary>
    private void Talk()
    {
        var engine = service.Parts.GetRequiredService<DialogueEngine>();
        var around = new TurnContext(new DateTime(2026, 11, 23, 10, 0, 0), ChannelKind.WebChat);
        var conversation = new Conversation();
        foreach (var (trigger, value) in Way.ApplicationStarted.Concat(Way.ToReferral(0)))
        {
            var turn = engine.Take(conversation, "x", Way.Press(engine.Draw(conversation, "x", around), trigger, value), Understood.Nothing, around);
            conversation = turn.Conversation;
            _onTheWay.Add(conversation);
            _request ??= turn.Referral;
        }
    }

    /// <summary>Each is stored as it stands while somebody talks, and then without its answers, as the minutely look leaves it.</summary>
    private void Conversations(int from, int count) => Write<ConversationRow>(from, count, (table, number) =>
    {
        var (channel, account) = Owner(number);
        var id = _pseudonyms.Of(channel, account);
        var last = _now - RetentionPeriods.Answers - TimeSpan.FromSeconds(number % 72_000);
        SentMessage[] sentMessages = channel != ChannelKind.Telegram ? [] : [.. Enumerable.Range(0, 2 + (number % 3)).Select(i => new SentMessage(40 + (number % 5000) + i, last.AddSeconds(i - 300)))];
        var conversation = _onTheWay[number % _onTheWay.Count];
        conversation = conversation with { Referral = conversation.Stage == Stage.Sent && referrals > 0 ? IdOf(number % referrals) : null, Screen = 5 + (number % 60) };
        var row = new ConversationRow
        {
            Id = id,
            Channel = channel,
            State = _writing.Write(id, conversation),
            Address = AddressOf(number) is { } address ? _writing.WriteAddress(id, address) : null,
            SentMessages = _writing.WriteSentMessages(id, sentMessages),
            SentMessagesUntil = sentMessages.Length == 0 ? null : sentMessages[0].At + RetentionPeriods.SentMessages,
            Epoch = number | 1,
            LastTurnAt = last,
            ForgetAt = last + RetentionPeriods.Answers,
            IsShown = true,
        };
        table.Insert(row);
        _talking.Add(() =>
        {
            (row.State, row.ForgetAt) = (_writing.Write(id, conversation.Anew()), last + RetentionPeriods.Everything);
            table.Update(row);
        });
    });

    /// <summary>A few unread, some being worked on, most ended; all within what is kept.</summary>
    private void Referrals(int from, int count)
    {
        ReferralStatus[] ends = [ReferralStatus.Done, ReferralStatus.Declined, ReferralStatus.Withdrawn, ReferralStatus.Expired];
        Write<ReferralRow>(from, count, (table, number) =>
        {
            var (id, sent) = (IdOf(number), SentAt(number));
            var status = (number % 1000) switch { < 2 => ReferralStatus.Sent, < 10 => ReferralStatus.Seen, < 30 => ReferralStatus.Accepted, var rest => ends[rest % ends.Length] };
            var gone = status is ReferralStatus.Withdrawn or ReferralStatus.Expired;
            var request = _request! with { Centre = Way.CentreOf(number) };
            table.Insert(new ReferralRow
            {
                Id = id,
                Centre = request.Centre,
                Status = status,
                SentAt = sent,
                ChangedAt = sent,
                CodeHash = _fingerprints.OfCode($"{number:D16}"),
                Payload = gone ? null : _payloads.Write(id, request),
                Digest = gone ? null : Convert.FromHexString(request.Digest),
                ConsentVersion = request.ConsentVersion,
            });
        });
        Write<NotificationRow>(from, count, (table, number) => table.Insert(new NotificationRow
        {
            Id = IdOf(number + 1_000_000_000),
            Referral = IdOf(number),
            Centre = Way.CentreOf(number),
            Delivery = "inbox",
            State = NotificationState.Delivered,
            NextAttemptAt = SentAt(number),
            DeliveredAt = SentAt(number),
            ReadAt = number % 1000 < 2 ? null : SentAt(number),
        }));
    }

    private void ProcessedMessages(int from, int count) => Write<ProcessedMessageRow>(from, count, (table, number) => table.Insert(new ProcessedMessageRow
    {
        Id = _pseudonyms.OfReceipt(_pseudonyms.Of(ChannelKind.Telegram, $"{number / 8}"), $"telegram:{number}"),
        ProcessedAt = _now.AddSeconds(-(number % 500_000)),
    }));

    private DateTimeOffset SentAt(int number) => _now.AddMinutes(-(number % 17_000));

    private void Write<T>(int from, int count, Action<Table<T>, int> write)
        where T : class
    {
        // Without waiting for the disk: nothing is lost when the seeding is cut short.
        _db.Database.ExecuteSqlRaw("PRAGMA synchronous=OFF");
        using var table = new Table<T>(_db);
        _db.Database.ExecuteSqlRaw("BEGIN");
        for (var number = from; number < from + count; number++)
            write(table, number);
        foreach (var one in _talking)
            one();
        _talking.Clear();
        _db.Database.ExecuteSqlRaw("COMMIT");
    }

    /// <summary>Spread like ids by chance, and the same at every run.</summary>
    private Guid IdOf(int number) => new(_pseudonyms.OfReceipt(default, $"{number}"));

    /// <summary>What the database takes up, without the pages that wait to be used again.</summary>
    private long Bytes()
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (c.page_count - f.freelist_count) * s.page_size FROM pragma_page_count c, pragma_freelist_count f, pragma_page_size s";
        return (long)command.ExecuteScalar()!;
    }
}
