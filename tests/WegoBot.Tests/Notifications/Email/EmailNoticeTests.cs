using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SmtpServer.Protocol;
using WegoBot.Notifications;
using WegoBot.Storage;
using WegoBot.Tests.Centres;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Notifications;

/// <summary>S26: staff hear of each referral by e-mail, always the same, one recipient a message, and the staff page says what did not arrive and why.</summary>
public sealed class EmailNoticeTests : IAsyncLifetime, IDisposable
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    private readonly TestCertificates _certificates = new();
    private MailServer _mail = null!;

    public async Task InitializeAsync() => _mail = await MailServer.Start(_certificates.For("localhost"));

    public async Task DisposeAsync() => await _mail.DisposeAsync();

    public void Dispose() => _certificates.Dispose();

    [Fact]
    public async Task Each_address_of_her_centre_gets_the_constant_and_nothing_else()
    {
        await using var app = NewApp();
        await app.Person("A").SendsReferral();
        await app.Person("B").SendsReferral("plovdiv");

        var messages = await Arrived(3);

        Assert.Equal(["gender@example.org", "second@example.org", "team@example.org"], messages.Select(one => Assert.Single(one.To)).Order());
        Assert.All(messages.Where(one => one.To[0] != "gender@example.org"), one => Assert.Equal(
            ("Известие", "Има нещо ново за Вашия център. Отворете страницата на екипа.\n\nhttps://chat.example.org/staff"), (one.Subject, one.Text)));
        Assert.Equal(
            ("Notice", "There is something new for your centre. Please open the staff page.\n\nhttps://chat.example.org/staff"),
            messages.Where(one => one.To[0] == "gender@example.org").Select(one => (one.Subject, one.Text)).Single());
        await Eventually.Holds(() => Rows(app).All(row => row.State == NotificationState.Delivered));
        foreach (var secret in new[] { "team@example.org", MailServer.Password })
        {
            Assert.All(app.DatabaseFiles(), file => Assert.DoesNotContain(secret, FileBytes.Letters(file), StringComparison.Ordinal));
            Assert.DoesNotContain(secret, app.Log.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_the_settings_file_names_nobody_those_get_it_whom_the_head_set_and_the_file_comes_first()
    {
        await using var app = NewApp();
        foreach (var (centre, path) in new[] { ("ruse", "ruse"), ("targovishte", "targovishte") })
            await (await app.StaffOf(centre, StaffRole.Head)).SavesSettings(SettingsPage.Own, ("email-onduty", $"{path}.one@example.org, {path}.two@example.org"), ("notices", "en"));
        await app.Person("A").SendsReferral("targovishte");
        var messages = await Arrived(2);
        Assert.Equal(["targovishte.one@example.org", "targovishte.two@example.org"], messages.Select(one => Assert.Single(one.To)).Order());
        Assert.All(messages, one => Assert.Equal("Notice", one.Subject));

        await app.Person("B").SendsReferral("ruse");
        Assert.Equal(["second@example.org", "team@example.org"], (await Arrived(4)).Select(one => one.To[0]).Where(to => !to.StartsWith("targovishte", StringComparison.Ordinal)).Order());
        Assert.Contains("team@example.org, second@example.org", WebUtility.HtmlDecode(await (await app.StaffOf("ruse", StaffRole.Head)).GetStringAsync(SettingsPage.Own)), StringComparison.Ordinal);
        Assert.All(app.DatabaseFiles(), file => Assert.DoesNotContain("targovishte.one@example.org", FileBytes.Letters(file), StringComparison.Ordinal));
        Assert.DoesNotContain("targovishte.one@example.org", app.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_name_and_no_address_that_somebody_types_adds_a_recipient_or_a_header()
    {
        await using var app = NewApp();
        var head = app.BrowserSignedIn(await app.Services.NewSession(await app.Services.NewAccount("ruse", StaffRole.Head, HostileAddresses.Texts[0]), "ruse"));
        var token = Forms.Field(await head.GetStringAsync("/staff/me/notices"), "token");
        // White space around an address is left out, and a list of addresses is what the settings are for.
        foreach (var hostile in HostileAddresses.Addresses.Where(hostile => hostile.Trim() == hostile))
        {
            Assert.Equal((hostile, HttpStatusCode.BadRequest), (hostile, (await head.PostAsync("/staff/me/notices/email", Forms.Of(("token", token), ("email", hostile)))).StatusCode));
            if (!hostile.Contains(','))
                Assert.Equal((hostile, HttpStatusCode.BadRequest), (hostile, (await head.SavesSettings(SettingsPage.Own, ("email-head", hostile))).StatusCode));
        }

        await head.PostAsync("/staff/me/notices/email", Forms.Of(("token", token), ("email", "own@example.org")));
        await app.Person("A").SendsReferral();
        await Arrived(3);
        Assert.Equal(["own@example.org", "second@example.org", "team@example.org"], _mail.Messages.Select(one => Assert.Single(one.To)).Order());
        Assert.All(_mail.Messages, one => Assert.DoesNotContain("evil", one.Raw, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_refused_address_is_shown_at_once_with_the_reason_and_keeps_no_other_waiting()
    {
        _mail.ToRecipient = address => address == "team@example.org" ? new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "unknown") : null;
        await using var app = NewApp();
        await app.Person("A").SendsReferral();
        await Arrived(1);
        await Eventually.Holds(() => Rows(app).Single(row => row.Delivery == "email-1").State == NotificationState.Failed);
        Assert.Equal(1, Rows(app).Single(row => row.Delivery == "email-1").Attempts);

        var staff = await app.StaffOf("ruse");
        var page = WebUtility.HtmlDecode(await staff.GetStringAsync("/staff/notices"));

        Assert.Contains("team@example.org", page, StringComparison.Ordinal);
        Assert.Contains("Сървърът не прие този адрес", page, StringComparison.Ordinal);
        Assert.Contains("Известия, които още не са пристигнали: 1", page, StringComparison.Ordinal);
        Assert.Contains("Последно пристигна: 23 ноември 2026 г., 10:00 ч.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("gender@example.org", page, StringComparison.Ordinal);

        // Somebody corrects it: after a test that arrives, what waited goes without waiting for its hour.
        _mail.ToRecipient = _ => null;
        await staff.PostAsync("/staff/notices", Forms.Of(("token", Forms.Field(page, "token")), ("delivery", "email-1")));
        await Eventually.Holds(async () => await app.Worker<NotificationWorker>().DeliverDue(Wait) >= 0 && Rows(app).All(row => row.State == NotificationState.Delivered));
        Assert.Equal(3, _mail.Messages.Count);
        Assert.DoesNotContain("Сървърът не прие този адрес", WebUtility.HtmlDecode(await staff.GetStringAsync("/staff/notices")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_puts_off_is_tried_again_until_it_arrives()
    {
        var isFull = true;
        _mail.ToMessage = () => Task.FromResult(isFull ? new SmtpResponse(SmtpReplyCode.InsufficientStorage, "full") : SmtpResponse.Ok);
        await using var app = NewApp();
        await app.Person("A").SendsReferral("plovdiv");
        await Eventually.Holds(() => Rows(app).Single(row => row.Delivery == "email-1") is { Attempts: 1, State: NotificationState.Pending } row && row.NextAttemptAt == app.Clock.GetUtcNow().AddSeconds(10));

        isFull = false;
        app.Clock.Passes(NotificationAttempts.PauseAfter(1));
        await Eventually.Holds(async () => await app.Worker<NotificationWorker>().DeliverDue(Wait) >= 0 && _mail.Messages.Count == 1);
    }

    [Fact]
    public async Task Staff_test_one_address_and_read_whether_it_arrived()
    {
        await using var app = NewApp();
        var staff = await app.StaffOf("ruse");
        var token = Forms.Field(await staff.GetStringAsync("/staff/notices"), "token");

        var arrived = WebUtility.HtmlDecode(await (await staff.PostAsync("/staff/notices", Forms.Of(("token", token), ("delivery", "email-2")))).Content.ReadAsStringAsync());
        Assert.Contains("Пробното известие пристигна.", arrived, StringComparison.Ordinal);
        var message = Assert.Single(await Arrived(1));
        Assert.Equal(("second@example.org", "Това е пробно известие. Няма ново насочване.\n\nhttps://chat.example.org/staff"), (message.To[0], message.Text));

        _mail.ToMessage = () => Task.FromResult(new SmtpResponse(SmtpReplyCode.TransactionFailed, "spam"));
        var refused = WebUtility.HtmlDecode(await (await staff.PostAsync("/staff/notices", Forms.Of(("token", token), ("delivery", "email-2")))).Content.ReadAsStringAsync());
        Assert.Contains("Пробното известие не пристигна", refused, StringComparison.Ordinal);
        Assert.Contains("Сървърът не прие известието или подателя", refused, StringComparison.Ordinal);
        foreach (var strange in new[] { "email-9", "inbox", "email-head-1" })
            Assert.Contains("Пробното известие не пристигна", WebUtility.HtmlDecode(await (await staff.PostAsync("/staff/notices", Forms.Of(("token", token), ("delivery", strange)))).Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Single(_mail.Messages);
    }

    [Fact]
    public async Task The_head_and_the_coordinator_are_told_when_nobody_looks()
    {
        await using var app = NewApp(("Centres:ruse:HeadEmail", "head@example.org"), ("Smtp:CoordinatorEmail", "coordinator@example.org"));
        await app.Person("A").SendsReferral();
        await Arrived(2);
        foreach (var count in new[] { 4, 5, 6 })
        {
            await Eventually.Holds(() => Rows(app).All(row => row.State == NotificationState.Delivered));
            app.Clock.Passes(TimeSpan.FromMinutes(120));
            await Eventually.Holds(async () => await app.Worker<NotificationWorker>().DeliverDue(Wait) >= 0 && _mail.Messages.Count == count);
        }

        var late = (await Arrived(6)).Skip(4).ToList();
        Assert.Equal(["head@example.org", "coordinator@example.org"], late.Select(one => one.To[0]));
        Assert.All(late, one => Assert.StartsWith("Има насочване, което още никой не е отворил.", one.Text, StringComparison.Ordinal));
    }

    private WegoBotApp NewApp(params (string Name, string Value)[] settings) => new()
    {
        Settings = new Dictionary<string, string>(settings.Select(one => KeyValuePair.Create(one.Name, one.Value)))
        {
            ["PublicUrl"] = "https://chat.example.org",
            ["Smtp:Host"] = "localhost",
            ["Smtp:Port"] = $"{_mail.Port}",
            ["Smtp:UserName"] = MailServer.User,
            ["Smtp:Password"] = MailServer.Password,
            ["Smtp:From"] = MailServer.User,
            ["Centres:ruse:Email"] = "team@example.org, second@example.org",
            ["Centres:plovdiv:Email"] = "gender@example.org",
            ["Centres:plovdiv:Language"] = "en",
        },
        With = services => services.AddSingleton(new SmtpTrust(_certificates.Roots)),
    };

    private async Task<IReadOnlyList<(IReadOnlyList<string> To, string Subject, string Text)>> Arrived(int count)
    {
        await Eventually.Holds(() => _mail.Messages.Count >= count);
        var messages = new List<(IReadOnlyList<string>, string, string)>();
        foreach (var (to, raw) in _mail.Messages)
        {
            using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(raw));
            var message = await MimeMessage.LoadAsync(bytes);
            messages.Add((to, message.Subject!, message.TextBody!.ReplaceLineEndings("\n").TrimEnd()));
        }

        Assert.Equal(count, messages.Count);
        return messages;
    }

    private static List<NotificationRow> Rows(WegoBotApp app)
    {
        using var db = app.NewDb();
        return [.. db.Notifications];
    }
}
