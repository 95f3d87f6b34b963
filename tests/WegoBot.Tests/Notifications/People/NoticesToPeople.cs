using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using WegoBot.Notifications;
using WegoBot.Storage;

namespace WegoBot.Tests.Notifications;

/// <summary>The service with a real mail server and people who have chosen e-mail, on a clock that the test moves. It is Monday, ten o'clock in Sofia.</summary>
internal sealed class NoticesToPeople : IAsyncDisposable
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    private readonly TestCertificates _certificates = new();
    private MailServer _mail = null!;

    public MailServer Mail => _mail;

    public WegoBotApp App { get; private set; } = null!;

    public static async Task<NoticesToPeople> Start(params (string Name, string Value)[] settings)
    {
        var one = new NoticesToPeople();
        one._mail = await MailServer.Start(one._certificates.For("localhost"));
        one.App = new WegoBotApp
        {
            Settings = new Dictionary<string, string>(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)))
            {
                ["PublicUrl"] = "https://chat.example.org",
                ["Smtp:Host"] = "localhost",
                ["Smtp:Port"] = $"{one._mail.Port}",
                ["Smtp:UserName"] = MailServer.User,
                ["Smtp:Password"] = MailServer.Password,
                ["Smtp:From"] = MailServer.User,
            },
            With = services => services.AddSingleton(new SmtpTrust(one._certificates.Roots)),
        };
        return one;
    }

    /// <summary>Somebody with a confirmed address: the name before the sign.</summary>
    public async Task<Guid> Somebody(string name, StaffRole role = StaffRole.Staff, QuietHours? quiet = null, bool isDigest = false, string centre = "ruse")
    {
        var account = await App.Services.NewAccount(role == StaffRole.Coordinator ? null : centre, role, name);
        await using var db = App.NewDb();
        db.NoticePreferences.Add(new NoticePreferencesRow
        {
            Account = account,
            Email = App.Services.GetRequiredService<OwnEmail>().Encrypt(account, $"{name}@example.org"),
            QuietFrom = quiet?.From,
            QuietTo = quiet?.To,
            IsDigest = isDigest,
            Language = default,
        });
        await db.SaveChangesAsync(Wait);
        return account;
    }

    /// <summary>Puts somebody on duty, Monday to Friday.</summary>
    public Task<bool> OnDuty(Guid account, int from, int to, bool isSecond = false) => App.Services.GetRequiredService<RotaEditor>().Add(
        "ruse", account, [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], from, to, isSecond, Wait);

    /// <summary>The clock goes on, and the worker does all that is due.</summary>
    public async Task Passes(double minutes)
    {
        App.Clock.Passes(TimeSpan.FromMinutes(minutes));
        await Settles();
    }

    /// <summary>What arrived since the last time: who, and the first line of what was said, in order of the names.</summary>
    public async Task<IReadOnlyList<string>> Arrives()
    {
        await Settles();
        var (lines, messages) = (new List<string>(), Mail.Messages);
        for (; _read < messages.Count; _read++)
        {
            using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(messages[_read].Raw));
            var message = await MimeMessage.LoadAsync(bytes);
            Assert.EndsWith("\n\nhttps://chat.example.org/staff", message.TextBody!.ReplaceLineEndings("\n").TrimEnd(), StringComparison.Ordinal);
            lines.Add($"{Assert.Single(messages[_read].To).Split('@')[0]}: {string.Join(' ', message.TextBody.Split('\n').Select(line => Short(line.Trim())).Where(line => line.Length > 0))}");
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private int _read;

    public async Task<string> LastText()
    {
        await Eventually.Holds(() => Mail.Messages.Count > 0);
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(Mail.Messages[^1].Raw));
        _read = Mail.Messages.Count;
        return (await MimeMessage.LoadAsync(bytes)).TextBody!.ReplaceLineEndings("\n");
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _mail.DisposeAsync();
        _certificates.Dispose();
    }

    /// <summary>Until nothing is due any more, and nothing is on its way.</summary>
    private Task Settles() => Eventually.Holds(async () =>
    {
        await App.Worker<NotificationWorker>().DeliverDue(Wait);
        await using var db = App.NewDb();
        var now = App.Clock.GetUtcNow();
        // The service's own worker may be taking a step at the same time.
        return !db.Referrals.Any(row => Escalations.Waits.Contains(row.Status) && row.NextStepAt <= now)
            && !db.Notifications.Any(row => row.State != NotificationState.Delivered && row.ReadAt == null && (row.NextAttemptAt <= now || row.Attempts > 0));
    });

    private static string Short(string line) => line switch
    {
        "Има нещо ново за Вашия център. Отворете страницата на екипа." => "new",
        "Има насочване, което още никой не е отворил. Отворете страницата на екипа." => "unopened",
        "Има нещо, което още никой не е прочел. Отворете страницата на екипа." => "unread",
        "Има насочване, чийто срок тук скоро изтича. Отворете страницата на екипа." => "closing",
        "Това е пробно известие. Няма ново насочване." => "test",
        "https://chat.example.org/staff" => "",
        _ => line,
    };
}
