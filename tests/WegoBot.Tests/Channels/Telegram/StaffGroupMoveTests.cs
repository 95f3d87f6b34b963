using Microsoft.Extensions.DependencyInjection;
using WegoBot.Notifications;
using static WegoBot.Tests.Channels.Telegram.StaffGroupApp;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>A group that becomes a supergroup gets another number, which is followed; and groups that settings name.</summary>
public sealed class StaffGroupMoveTests
{
    private const long Moved = -1005000000009;

    [Theory]
    [InlineData("to")]
    [InlineData("from")]
    [InlineData("away, to")]
    [InlineData("away, from")]
    [InlineData("there, away, from, to")]
    public async Task A_group_that_moves_is_followed_in_whatever_order_Telegram_tells_it(string order)
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        foreach (var sign in order.Split(", "))
            Tell(staff, sign);
        await staff.Settled();
        staff.Clock.Advance(TimeSpan.FromMinutes(2));
        await staff.App.Person("A").SendsReferral();

        Assert.Equal(Notice, Assert.Single(await staff.Has(Moved, 1)).Text);
        Assert.False(staff.HasLeft(Moved));
        await staff.Restart();
        Assert.Equal(Moved, (await Find(staff))!.Chat);
    }

    [Fact]
    public async Task A_group_that_moved_unheard_is_followed_by_what_the_refusal_says()
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        staff.Api.Fails("sendMessage", MovedAway);
        await staff.App.Person("A").SendsReferral();

        await staff.Has(Moved, 1);
        await staff.App.Person("B").SendsReferral();
        await staff.Has(Moved, 2);

        Assert.Equal([Group, Group, Moved, Moved], staff.Sends.Select(one => one.Chat));
    }

    [Fact]
    public async Task A_group_that_a_setting_names_hears_and_stays_and_only_the_setting_ends_it()
    {
        await using var staff = new StaffGroupApp(("Centres:ruse:TelegramChatId", $"{Group}"));
        _ = staff.App.Services;
        staff.Added(Group);
        staff.Says(Group, "hello");
        staff.Says(Group, "/unlink");
        Assert.Contains("Само той може да спре", (await staff.Has(Group, 1))[0].Text, StringComparison.Ordinal);
        staff.Added(Group, "kicked");
        await staff.Settled();
        await staff.App.Person("A").SendsReferral();

        Assert.Equal(Notice, (await staff.Has(Group, 2))[1].Text);
        staff.Clock.Advance(TimeSpan.FromMinutes(2));
        await staff.Settled();
        Assert.False(staff.HasLeft(Group));
    }

    [Fact]
    public async Task A_group_that_a_setting_names_is_followed_over_a_restart_until_the_setting_changes()
    {
        await using var staff = new StaffGroupApp(("Centres:ruse:TelegramChatId", $"{Group}"));
        staff.Api.Fails("sendMessage", MovedAway);
        await staff.App.Person("A").SendsReferral();
        await staff.Has(Moved, 1);
        Assert.Contains("Centres:ruse:TelegramChatId holds the old one", staff.App.Log.Text, StringComparison.Ordinal);

        await staff.Restart();
        await staff.App.Person("B").SendsReferral();
        await staff.Has(Moved, 2);
        await staff.Restart(("Centres:ruse:TelegramChatId", $"{Other}"));
        await staff.App.Person("C").SendsReferral();

        await staff.Has(Other, 1);
        Assert.Equal(2, staff.Api.Chat(Moved).Count);
    }

    [Fact]
    public async Task A_setting_comes_before_a_link_and_a_link_made_before_it_ties_nothing()
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        var code = await staff.Code();
        await staff.Restart(("Centres:ruse:TelegramChatId", $"{Other}"));

        staff.Says(Group, $"/start {code}");
        await staff.Left(Group);
        await staff.App.Person("A").SendsReferral();

        Assert.Equal(Notice, (await staff.Has(Other, 1))[0].Text);
    }

    private static HttpResponseMessage MovedAway() => new(System.Net.HttpStatusCode.BadRequest)
    {
        Content = new StringContent($$$$"""{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":{{{{Moved}}}}}}"""),
    };

    private static Task<StaffGroup?> Find(StaffGroupApp staff) =>
        staff.App.Services.GetRequiredService<StaffGroups>().Find("ruse", CancellationToken.None);

    private static void Tell(StaffGroupApp staff, string sign)
    {
        if (sign == "to")
            staff.Tells(Group, $"\"migrate_to_chat_id\":{Moved}");
        else if (sign == "from")
            staff.Tells(Moved, $"\"migrate_from_chat_id\":{Group}");
        else
            staff.Added(sign == "away" ? Group : Moved, sign == "away" ? "left" : "member");
    }
}
