using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Tests.Pages;
using static WegoBot.Tests.Channels.Telegram.StaffGroupApp;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>Why a notice does not arrive in the group, or not in its topic, stands on the staff page with what to do.</summary>
public sealed class StaffObstacleTests
{
    private const int Topic = 7;

    private static readonly string[] Keys =
        ["staff.notices.topic_closed", "staff.notices.topic_gone", "staff.notices.general_closed", "staff.notices.removed", "staff.notices.may_not_write"];

    [Theory, Reported(5)]
    [InlineData(false, "Bad Request: TOPIC_CLOSED", "staff.notices.topic_closed")]
    [InlineData(true, "Bad Request: message thread not found", "staff.notices.topic_gone")]
    [InlineData(true, "Bad Request: TOPIC_DELETED", "staff.notices.topic_gone")]
    public async Task While_the_topic_takes_no_messages_they_arrive_in_the_group_and_the_page_says_why(bool isGone, string refusal, string sentence)
    {
        await using var staff = new StaffGroupApp();
        await StaffTopicTests.Ties(staff);
        var page = await staff.App.StaffOf("ruse");
        if (refusal.EndsWith("DELETED", StringComparison.Ordinal))
            staff.Api.Fails("sendMessage", () => FakeBotApi.Refusal(400, refusal));
        else if (isGone)
            staff.Api.DeletesTopic(Group, Topic);
        else
            staff.Api.Closes(Group, Topic);
        await staff.App.Person("A").SendsReferral();

        Assert.Null((await staff.Has(Group, 2))[1].Topic);
        Assert.Equal(Notice, staff.Api.Chat(Group)[1].Text);
        await Eventually.Holds(async () => (await Said(staff, page)).SequenceEqual([sentence]));
        Assert.DoesNotContain("не са пристигнали", await Page(page), StringComparison.Ordinal);
    }

    [Fact, Reported(5)]
    public async Task A_topic_that_is_opened_again_is_used_again_and_the_page_says_no_more()
    {
        await using var staff = new StaffGroupApp();
        await StaffTopicTests.Ties(staff);
        var page = await staff.App.StaffOf("ruse");
        staff.Api.Closes(Group, Topic);
        await Tests(page);
        Assert.Equal(["staff.notices.topic_closed"], await Said(staff, page));
        staff.Api.Opens(Group, Topic);
        await Tests(page);

        Assert.Equal([Topic, null, Topic], (await staff.Has(Group, 3)).Select(message => message.Topic));
        Assert.Empty(await Said(staff, page));
    }

    [Theory, Reported(5)]
    [InlineData(400, "Bad Request: TOPIC_CLOSED", "staff.notices.general_closed")]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", "staff.notices.removed")]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", "staff.notices.may_not_write")]
    public async Task What_keeps_a_notice_out_of_the_group_is_said_until_one_arrives_even_after_a_restart(int code, string refusal, string sentence)
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        staff.Api.Fails("sendMessage", () => FakeBotApi.Refusal(code, refusal));
        Assert.Contains("не пристигна", await Tests(await staff.App.StaffOf("ruse")), StringComparison.Ordinal);
        await staff.Restart();

        var page = await staff.App.StaffOf("ruse");
        Assert.Equal([sentence], await Said(staff, page));
        Assert.Contains("Пробното известие пристигна", await Tests(page), StringComparison.Ordinal);
        Assert.Empty(await Said(staff, page));
    }

    [Fact, Reported(5)]
    public async Task A_closed_topic_beside_a_closed_General_is_said_and_what_waits_arrives_once_one_is_opened()
    {
        await using var staff = new StaffGroupApp();
        await StaffTopicTests.Ties(staff);
        var page = await staff.App.StaffOf("ruse");
        staff.Api.Closes(Group, Topic);
        staff.Api.Closes(Group, FakeBotApi.General);
        await staff.App.Person("A").SendsReferral();
        await Eventually.Holds(async () => (await Said(staff, page)).SequenceEqual(["staff.notices.general_closed"]));
        staff.Api.Opens(Group, Topic);
        staff.Clock.Advance(TimeSpan.FromMinutes(2));
        await staff.App.Worker<NotificationWorker>().DeliverDue(CancellationToken.None);

        Assert.Equal(Topic, (await staff.Has(Group, 2))[1].Topic);
        await Eventually.Holds(async () => (await Said(staff, page)).Count == 0);
    }

    [Fact, Reported(5)]
    public async Task A_link_that_is_opened_where_General_is_closed_is_said_to_reach_nobody()
    {
        await using var staff = new StaffGroupApp();
        staff.Api.HasTopics(Group, Topic);
        staff.Api.Closes(Group, FakeBotApi.General);
        staff.Says(Group, $"/start {await staff.Code()}");
        var page = await staff.App.StaffOf("ruse");

        await Eventually.Holds(async () => (await Said(staff, page)).SequenceEqual(["staff.notices.general_closed"]));
    }

    [Theory, Reported(5)]
    [InlineData("kicked")]
    [InlineData("left")]
    public async Task A_group_that_sent_the_bot_away_is_said_to_have_done_so(string status)
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        var page = await staff.App.StaffOf("ruse");
        staff.Added(Group, status);
        await staff.Settled();

        Assert.Equal(["staff.notices.removed"], await Said(staff, page));
    }

    [Fact, Reported(5)]
    public async Task So_is_one_that_a_setting_names_and_whoever_reads_English_reads_it_so()
    {
        await using var staff = new StaffGroupApp(("Centres:ruse:TelegramChatId", $"{Group}"));
        staff.Api.Fails("sendMessage", () => FakeBotApi.Refusal(403, "Forbidden: bot was kicked from the group chat"));
        var page = await staff.App.StaffOf("ruse");
        await Tests(page);
        await page.PostAsync("/staff/language", Forms.Of(("token", Forms.Field(await page.GetStringAsync("/staff"), "token")), ("language", "en")));

        Assert.Contains("Notices do not reach the group, because the bot is no longer in it.", await Page(page), StringComparison.Ordinal);
        await Tests(page);
        Assert.Empty(await Said(staff, page));
    }

    private static async Task<string> Tests(HttpClient page)
    {
        var token = Forms.Field(await page.GetStringAsync("/staff"), "token");
        return WebUtility.HtmlDecode(await (await page.PostAsync("/staff/notices", Forms.Of(("token", token)))).Content.ReadAsStringAsync());
    }

    private static async Task<string> Page(HttpClient page) => WebUtility.HtmlDecode(await page.GetStringAsync("/staff"));

    /// <summary>Which of the sentences about what is in the way stand on the page, in either language.</summary>
    private static async Task<IReadOnlyList<string>> Said(StaffGroupApp staff, HttpClient page)
    {
        var (texts, shown) = (staff.App.Services.GetRequiredService<Texts>(), await Page(page));
        return [.. Keys.Where(key => texts.Languages.All.Any(language => shown.Contains(texts.Say(language, key), StringComparison.Ordinal)))];
    }
}
