using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Notifications;
using WegoBot.Storage;
using WegoBot.Tests.Pages;
using static WegoBot.Tests.Channels.Telegram.StaffGroupApp;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>S26: a tied group hears of each referral by one constant sentence, and nothing is lost on the way.</summary>
public sealed class StaffNoticeTests
{
    [Fact]
    public async Task Each_referral_makes_one_notice_that_is_the_constant_and_nothing_else()
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        await staff.App.Person("A").SendsReferral();
        await staff.Has(Group, 2);
        await staff.App.Person("B").SendsReferral("plovdiv");
        await staff.App.Person("C").SendsReferral();

        var messages = await staff.Has(Group, 3);

        Assert.All(messages.Skip(1), message => Assert.Equal(Notice, message.Text));
        var asked = staff.Api.Calls.Last(call => call.Method == "sendMessage").Arguments;
        Assert.Equal(["chat_id", "link_preview_options", "text"], asked.Select(field => field.Key).Order());
        Assert.Equal("""{"is_disabled":true}""", asked["link_preview_options"]!.ToJsonString());
        await Eventually.Holds(async () => await staff.App.StaffInbox.Unread("ruse", CancellationToken.None) == 2);
        Assert.Equal(["inbox", "inbox", "inbox", "telegram", "telegram"], Rows(staff).Select(row => row.Delivery).Order());
        Assert.Equal(3, staff.Sends.Count);
    }

    [Fact]
    public async Task A_group_is_told_in_the_language_of_whoever_tied_it()
    {
        await using var staff = new StaffGroupApp(("PublicUrl", "https://chat.example.org"));
        await staff.Ties(language: "en");
        await staff.App.Person("A").SendsReferral();

        var notice = (await staff.Has(Group, 2))[1];

        Assert.Equal("There is something new for your centre. Please open the staff page.", notice.Text);
        Assert.Equal(("Staff page", "https://chat.example.org/staff"), Assert.Single(notice.Buttons));
    }

    [Theory]
    [InlineData("https://chat.example.org/", "https://chat.example.org/staff")]
    [InlineData("http://localhost:5080", null)]
    [InlineData("http://127.0.0.1:5080", null)]
    [InlineData("http://[::1]:5080", null)]
    [InlineData("http://chat.localhost", null)]
    public async Task The_button_to_the_staff_page_stands_only_where_it_leads_somewhere(string address, string? page)
    {
        await using var staff = new StaffGroupApp(("PublicUrl", address));
        await staff.Ties();
        await staff.App.Person("A").SendsReferral();

        Assert.Equal(page, (await staff.Has(Group, 2))[1].Buttons.Select(button => button.Data).SingleOrDefault());
    }

    [Fact]
    public async Task An_address_that_Telegram_refuses_keeps_nobody_from_hearing()
    {
        await using var staff = new StaffGroupApp(("PublicUrl", "https://intranet"));
        await staff.Ties();
        staff.Api.Fails("sendMessage", () => FakeBotApi.Refusal(400, "Bad Request: inline keyboard button URL 'https://intranet/staff' is invalid: Wrong HTTP URL"));
        await staff.App.Person("A").SendsReferral();

        var notice = (await staff.Has(Group, 2))[1];

        Assert.Equal((Notice, 0), (notice.Text, notice.Buttons.Count));
    }

    [Fact]
    public async Task A_429_is_waited_for_exactly_and_nothing_else_goes_there_meanwhile()
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        staff.Api.FailsWith429("sendMessage", 7);
        await staff.App.Person("A").SendsReferral();
        await Eventually.Holds(() => Telegram(staff) is [{ Attempts: 1, NextAttemptAt: var next }] && next == staff.Clock.GetUtcNow().AddSeconds(7));
        var before = staff.Sends.Count;
        await staff.Clock.Waiting(TimeSpan.FromSeconds(7), 1);

        staff.Clock.Advance(TimeSpan.FromSeconds(6));
        await staff.App.Worker<NotificationWorker>().DeliverDue(CancellationToken.None);
        Assert.Equal(before, staff.Sends.Count);
        staff.Clock.Advance(TimeSpan.FromSeconds(1));

        await staff.Has(Group, 2);
        await Eventually.Holds(() => Telegram(staff) is [{ State: NotificationState.Delivered, Attempts: 2 }]);
        Assert.Equal(before + 1, staff.Sends.Count);
    }

    [Fact]
    public async Task What_waits_behind_a_429_waits_as_long_and_other_centres_do_not()
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        await staff.Ties(Other, "plovdiv");
        await using (var db = staff.App.NewDb())
            await StaffLimitTests.Referrals(db, "ruse", 3, staff.Clock.GetUtcNow());
        staff.Api.FailsWith429("sendMessage", 3600);
        await staff.App.Person("A").SendsReferral(); // wakes the worker
        await Eventually.Holds(() => Telegram(staff).Count(row => row.NextAttemptAt == staff.Clock.GetUtcNow().AddHours(1)) == 4);
        Assert.Equal(1, Telegram(staff).Sum(row => row.Attempts));
        await staff.App.Person("B").SendsReferral("plovdiv");

        await staff.Has(Other, 2);
        Assert.Single(staff.Api.Chat(Group));
        Assert.Equal(2, staff.Sends.Count(one => one.Chat == Group));
    }

    [Fact]
    public async Task Faults_cost_time_but_no_notice_and_no_second_one()
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        staff.Api.FailsWith500("sendMessage").FailsWithReset("sendMessage").FailsWith429("sendMessage", 5);
        await staff.App.Person("A").SendsReferral();
        for (var failures = 1; failures <= 3; failures++)
        {
            await Eventually.Holds(() => Telegram(staff) is [var row] && row.Attempts == failures && row.NextAttemptAt - staff.Clock.GetUtcNow() < TimeSpan.FromMinutes(1));
            staff.Clock.Advance(Telegram(staff)[0].NextAttemptAt - staff.Clock.GetUtcNow());
            await staff.App.Worker<NotificationWorker>().DeliverDue(CancellationToken.None);
        }

        Assert.Equal(Notice, (await staff.Has(Group, 2))[1].Text);
        await Eventually.Holds(() => Telegram(staff) is [{ State: NotificationState.Delivered, Attempts: 4 }]);
        Assert.Equal(1 + 4, staff.Sends.Count);
    }

    [Theory]
    [InlineData(403, "Forbidden: bot was kicked from the group chat")]
    [InlineData(400, "Bad Request: chat not found")]
    public async Task What_does_not_arrive_shows_on_the_staff_page_until_it_does(int code, string why)
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        var page = await staff.App.StaffOf("ruse");
        Assert.DoesNotContain("не са пристигнали", WebUtility.HtmlDecode(await page.GetStringAsync("/staff")), StringComparison.Ordinal);
        for (var failures = 1; failures <= NotificationAttempts.UntilFailed; failures++)
            staff.Api.Fails("sendMessage", () => FakeBotApi.Refusal(code, why));
        await staff.App.Person("A").SendsReferral();
        for (var failures = 1; failures <= NotificationAttempts.UntilFailed; failures++)
        {
            await Eventually.Holds(() => Telegram(staff) is [var row] && row.Attempts == failures
                && row.NextAttemptAt == staff.Clock.GetUtcNow() + NotificationAttempts.PauseAfter(failures));
            if (failures == NotificationAttempts.UntilFailed)
                Assert.Contains("още не са пристигнали: 1", WebUtility.HtmlDecode(await page.GetStringAsync("/staff")), StringComparison.Ordinal);
            staff.Clock.Advance(NotificationAttempts.PauseAfter(failures));
            await staff.App.Worker<NotificationWorker>().DeliverDue(CancellationToken.None);
        }

        await staff.Has(Group, 2);
        await Eventually.Holds(() => Telegram(staff) is [{ State: NotificationState.Delivered }]);
        var shown = WebUtility.HtmlDecode(await page.GetStringAsync("/staff"));
        Assert.DoesNotContain("не са пристигнали", shown, StringComparison.Ordinal);
        Assert.Contains("Пристигнали там: 1. Непрочетени насочвания: 1.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_staff_have_opened_is_announced_no_more()
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        staff.Api.FailsWith500("sendMessage");
        await staff.App.Person("A").SendsReferral();
        await Eventually.Holds(() => Telegram(staff) is [var row] && row.Attempts == 1 && row.NextAttemptAt - staff.Clock.GetUtcNow() < TimeSpan.FromMinutes(1));
        await staff.App.Desk.Open("ruse", (await staff.App.Desk.List("ruse", CancellationToken.None))[0].Id, CancellationToken.None);

        staff.Clock.Advance(TimeSpan.FromHours(1));
        await staff.App.Worker<NotificationWorker>().DeliverDue(CancellationToken.None);

        Assert.Single(staff.Api.Chat(Group));
    }

    [Fact]
    public async Task A_stop_in_between_loses_no_notice()
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        staff.Api.FailsWith429("sendMessage", 30);
        await staff.App.Person("A").SendsReferral();
        await Eventually.Holds(() => Telegram(staff) is [var row] && row.Attempts == 1 && row.NextAttemptAt - staff.Clock.GetUtcNow() < TimeSpan.FromMinutes(1));
        await staff.Restart();

        staff.Clock.Advance(TimeSpan.FromMinutes(3));
        // A look that had begun before the clock was moved would wait for it to move once more.
        staff.App.Services.GetRequiredService<NotificationSignal>().Give();

        Assert.Equal(Notice, (await staff.Has(Group, 2))[1].Text);
    }

    [Fact]
    public async Task Staff_can_send_a_test_and_read_whether_it_arrived()
    {
        await using var staff = new StaffGroupApp();
        var page = await staff.App.StaffOf("ruse");
        Assert.Contains("Известията са само на тази страница", WebUtility.HtmlDecode(await page.GetStringAsync("/staff")), StringComparison.Ordinal);
        await staff.Ties();

        Assert.Contains("Пробното известие пристигна", await Tests(page), StringComparison.Ordinal);
        Assert.Equal("Това е пробно известие. Няма ново насочване.", (await staff.Has(Group, 2))[1].Text);
        staff.Api.Fails("sendMessage", () => FakeBotApi.Refusal(403, "Forbidden: bot was kicked from the group chat"));
        Assert.Contains("Пробното известие не пристигна", await Tests(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await page.PostAsync("/staff/notices", Forms.Of(("token", "x")))).StatusCode);
        Assert.Equal(2, staff.Api.Chat(Group).Count);
    }

    private static async Task<string> Tests(HttpClient page)
    {
        var token = Forms.Field(await page.GetStringAsync("/staff"), "token");
        return WebUtility.HtmlDecode(await (await page.PostAsync("/staff/notices", Forms.Of(("token", token)))).Content.ReadAsStringAsync());
    }

    private static List<NotificationRow> Rows(StaffGroupApp staff)
    {
        using var db = staff.App.NewDb();
        return [.. db.Notifications];
    }

    private static List<NotificationRow> Telegram(StaffGroupApp staff) => [.. Rows(staff).Where(row => row.Delivery == "telegram")];
}
