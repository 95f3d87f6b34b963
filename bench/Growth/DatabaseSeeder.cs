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
/// Fills a database with idle conversations, referrals and processed messages, with the service's own rows, serialisation and
/// encryption. Each conversation is stored at some stage first, and then without its answers, as it is half an hour later.
/// </summary>
internal sealed class DatabaseSeeder(ServiceHost service, string folder, int referrals) : IDisposable
{
    /// <summary>Conversations that are active at the same time, and rows a transaction.</summary>
    private const int Wave = 2000;

    private readonly ConversationSerializer _serializer = service.Services.GetRequiredService<ConversationSerializer>();
    private readonly PayloadSerializer _payloads = service.Services.GetRequiredService<PayloadSerializer>();
    private readonly KeyedHashes _keyedHashes = service.Services.GetRequiredService<KeyedHashes>();
    private readonly PseudonymousIds _pseudonymousIds = service.Services.GetRequiredService<PseudonymousIds>();
    private readonly DateTimeOffset _now = service.Services.GetRequiredService<TimeProvider>().GetUtcNow();
    private readonly List<Conversation> _states = [];
    private readonly List<Action> _forgetAnswers = [];
    private readonly SqliteDb _db = Open(folder);
    private ReferralRequest? _request;

    public static async Task Run(string folder, int conversations, int referrals, int processedMessages, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        await using var service = await ServiceHost.Prepared(folder);
        using var seed = new DatabaseSeeder(service, folder, referrals);
        seed.PlayConversation();
        for (var done = 0; done < referrals; done += Wave)
            seed.Referrals(done, Math.Min(Wave, referrals - done));
        for (var done = 0; done < processedMessages; done += Wave)
            seed.ProcessedMessages(done, Math.Min(Wave, processedMessages - done));
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

    /// <summary>Plays one real conversation; each of its turns gives a state to store.</summary>
    private void PlayConversation()
    {
        var engine = service.Services.GetRequiredService<DialogueEngine>();
        var around = new TurnContext(new DateTime(2026, 11, 23, 10, 0, 0), ChannelKind.WebChat);
        var conversation = new Conversation();
        foreach (var (trigger, value) in ReferralPath.FromGreeting.Concat(ReferralPath.ToReferral(0)))
        {
            var turn = engine.Take(conversation, "x", ReferralPath.Press(engine.Draw(conversation, "x", around), trigger, value), Understood.Nothing, around);
            conversation = turn.Conversation;
            _states.Add(conversation);
            _request ??= turn.Referral;
        }
    }

    /// <summary>Stores each as it is during the conversation, and then without its answers, as the retention worker leaves it.</summary>
    private void Conversations(int from, int count) => Write<ConversationRow>(from, count, (writer, number) =>
    {
        var (channel, account) = Owner(number);
        var id = _pseudonymousIds.Of(channel, account);
        var last = _now - RetentionPeriods.Answers - TimeSpan.FromSeconds(number % 72_000);
        SentMessage[] sentMessages = channel != ChannelKind.Telegram ? [] : [.. Enumerable.Range(0, 2 + (number % 3)).Select(i => new SentMessage(40 + (number % 5000) + i, last.AddSeconds(i - 300)))];
        var conversation = _states[number % _states.Count];
        conversation = conversation with { Referral = conversation.Stage == Stage.Sent && referrals > 0 ? IdOf(number % referrals) : null, Screen = 5 + (number % 60) };
        var key = _serializer.NewKey(id);
        var row = new ConversationRow
        {
            Id = id,
            Channel = channel,
            DataKey = key.Wrapped,
            State = ConversationSerializer.Write(key, id, conversation),
            Address = AddressOf(number) is { } address ? ConversationSerializer.WriteAddress(key, id, address) : null,
            SentMessages = ConversationSerializer.WriteSentMessages(key, id, sentMessages),
            SentMessagesUntil = sentMessages.Length == 0 ? null : sentMessages[0].At + RetentionPeriods.SentMessages,
            Epoch = number | 1,
            LastTurnAt = last,
            ForgetAt = last + RetentionPeriods.Answers,
            IsShown = true,
        };
        writer.Insert(row);
        _forgetAnswers.Add(() =>
        {
            _serializer.Replace(row, key, conversation.StartOver());
            row.ForgetAt = last + RetentionPeriods.Everything;
            writer.Update(row);
        });
    });

    /// <summary>A few are unread, some in progress, most ended; none is due for deletion.</summary>
    private void Referrals(int from, int count)
    {
        ReferralStatus[] ends = [ReferralStatus.Done, ReferralStatus.Declined, ReferralStatus.Withdrawn, ReferralStatus.Expired];
        Write<ReferralRow>(from, count, (writer, number) =>
        {
            var (id, sent) = (IdOf(number), SentAt(number));
            var status = (number % 1000) switch { < 2 => ReferralStatus.Sent, < 10 => ReferralStatus.Seen, < 30 => ReferralStatus.Accepted, var rest => ends[rest % ends.Length] };
            var gone = status is ReferralStatus.Withdrawn or ReferralStatus.Expired;
            var request = _request! with { Centre = ReferralPath.CentreOf(number) };
            var row = new ReferralRow
            {
                Id = id,
                Centre = request.Centre,
                Status = status,
                SentAt = sent,
                ChangedAt = sent,
                CodeHash = _keyedHashes.OfCode($"{number:D16}"),
                Digest = gone ? null : Convert.FromHexString(request.Digest),
                ConsentVersion = request.ConsentVersion,
            };
            row.Payload = gone ? null : _payloads.Write(row, request);
            writer.Insert(row);
        });
        Write<NotificationRow>(from, count, (writer, number) => writer.Insert(new NotificationRow
        {
            Id = IdOf(number + 1_000_000_000),
            Referral = IdOf(number),
            Centre = ReferralPath.CentreOf(number),
            Delivery = "inbox",
            State = NotificationState.Delivered,
            NextAttemptAt = SentAt(number),
            DeliveredAt = SentAt(number),
            ReadAt = number % 1000 < 2 ? null : SentAt(number),
        }));
    }

    private void ProcessedMessages(int from, int count) => Write<ProcessedMessageRow>(from, count, (writer, number) => writer.Insert(new ProcessedMessageRow
    {
        Id = _pseudonymousIds.OfIdempotencyKey(_pseudonymousIds.Of(ChannelKind.Telegram, $"{number / 8}"), $"telegram:{number}"),
        ProcessedAt = _now.AddSeconds(-(number % 500_000)),
    }));

    private DateTimeOffset SentAt(int number) => _now.AddMinutes(-(number % 17_000));

    private void Write<T>(int from, int count, Action<RowWriter<T>, int> write)
        where T : class
    {
        // No flush to disk: an interrupted seeding is started anew.
        _db.Database.ExecuteSqlRaw("PRAGMA synchronous=OFF");
        using var writer = new RowWriter<T>(_db);
        _db.Database.ExecuteSqlRaw("BEGIN");
        for (var number = from; number < from + count; number++)
            write(writer, number);
        foreach (var forgetAnswers in _forgetAnswers)
            forgetAnswers();
        _forgetAnswers.Clear();
        _db.Database.ExecuteSqlRaw("COMMIT");
    }

    /// <summary>Spread like random ids, and the same in every run.</summary>
    private Guid IdOf(int number) => new(_pseudonymousIds.OfIdempotencyKey(default, $"{number}"));

    /// <summary>The size of the database without its free pages.</summary>
    private long Bytes()
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (c.page_count - f.freelist_count) * s.page_size FROM pragma_page_count c, pragma_freelist_count f, pragma_page_size s";
        return (long)command.ExecuteScalar()!;
    }
}
