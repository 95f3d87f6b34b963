using Microsoft.Extensions.DependencyInjection;
using WegoBot.Notifications;
using static WegoBot.Tests.Channels.Telegram.StaffGroupApp;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>In a group with topics, notices arrive where the link was opened.</summary>
public sealed class StaffTopicTests
{
    private const int Topic = 7;
    private const int OtherTopic = 9;

    [Fact, Reported(5)]
    public async Task The_first_line_and_every_notice_arrive_in_the_topic_in_which_the_link_was_opened()
    {
        await using var staff = new StaffGroupApp();
        await Ties(staff);
        staff.Api.Closes(Group, FakeBotApi.General);
        await staff.App.Person("A").SendsReferral();
        await staff.Has(Group, 2);
        await staff.Restart();
        await staff.App.Person("B").SendsReferral();

        Assert.All(await staff.Has(Group, 3), message => Assert.Equal(Topic, message.Topic));
    }

    [Fact, Reported(5)]
    public async Task A_thread_of_replies_is_no_topic()
    {
        await using var staff = new StaffGroupApp();
        staff.Api.HasTopics(Group, Topic);
        staff.SaysIn(33, $"/start {await staff.Code()}", isTopic: false);
        await staff.Has(Group, 1);
        await staff.App.Person("A").SendsReferral();

        Assert.All(await staff.Has(Group, 2), message => Assert.Null(message.Topic));
    }

    [Fact, Reported(5)]
    public async Task A_second_link_that_is_opened_in_another_topic_moves_the_notices_there()
    {
        await using var staff = new StaffGroupApp();
        await Ties(staff);
        staff.SaysIn(OtherTopic, $"/start {await staff.Code()}");
        await staff.Has(Group, 2);
        await staff.App.Person("A").SendsReferral();

        Assert.Equal([Topic, OtherTopic, OtherTopic], (await staff.Has(Group, 3)).Select(message => message.Topic ?? 0));
        await staff.Settled();
        Assert.False(staff.HasLeft(Group));
    }

    [Fact, Reported(5)]
    public async Task What_the_bot_answers_to_unlink_stands_in_the_topic_of_the_question()
    {
        await using var staff = new StaffGroupApp(("Centres:ruse:TelegramChatId", $"{Group}"));
        _ = staff.App.Services;
        staff.Api.HasTopics(Group, Topic);
        staff.Api.Closes(Group, FakeBotApi.General);
        staff.SaysIn(Topic, "/unlink");

        Assert.Equal(Topic, Assert.Single(await staff.Has(Group, 1)).Topic);
    }

    [Fact, Reported(5)]
    public async Task A_group_whose_topics_are_switched_off_goes_on_hearing()
    {
        await using var staff = new StaffGroupApp();
        await Ties(staff);
        staff.Api.HasNoTopics(Group);
        await staff.App.Person("A").SendsReferral();

        await staff.Has(Group, 2);
    }

    [Fact, Reported(5)]
    public async Task A_group_that_moves_loses_no_notice_to_a_topic_of_the_former_number()
    {
        const long moved = -1005000000009;
        await using var staff = new StaffGroupApp();
        await Ties(staff);
        staff.Api.HasTopics(moved);
        staff.Tells(Group, $"\"migrate_to_chat_id\":{moved}");
        await staff.Settled();
        await staff.App.Person("A").SendsReferral();

        Assert.Null(Assert.Single(await staff.Has(moved, 1)).Topic);
        Assert.Equal(2, staff.Sends.Count);
    }

    [Fact, Reported(5)]
    public async Task A_group_that_was_connected_before_topics_were_kept_stays_connected()
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        await using (var db = staff.App.NewDb())
        {
            var row = db.StaffGroups.Single();
            row.Chat = EarlierRow.Of(staff.App, row.Centre, Group);
            await db.SaveChangesAsync();
        }

        await staff.App.Person("A").SendsReferral();

        await staff.Has(Group, 2);
        var found = await staff.App.Services.GetRequiredService<StaffGroups>().Find("ruse", CancellationToken.None);
        Assert.Equal((Group, null), (found!.Chat, found.Topic));
    }

    internal static async Task Ties(StaffGroupApp staff)
    {
        staff.Api.HasTopics(Group, Topic, OtherTopic);
        staff.SaysIn(Topic, $"/start@calendar_bot {await staff.Code()}");
        await staff.Has(Group, 1);
        await staff.Settled();
    }
}
