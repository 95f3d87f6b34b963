using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Channels.Telegram;
using WegoBot.Notifications;
using WegoBot.Privacy;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Tests.Pages;
using static WegoBot.Tests.Channels.Telegram.StaffGroupApp;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>How a group of a centre's staff is tied and untied, and which groups are left.</summary>
public sealed class StaffGroupTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(true, "/start@calendar_bot", "bg", "Готово. Тук ще идват известия за екипа.")]
    [InlineData(false, "/start", "en", "Done. Notices for staff will arrive here.")]
    public async Task A_link_ties_a_group_whether_its_code_or_the_bot_itself_arrives_first(bool botFirst, string command, string language, string answer)
    {
        await using var staff = new StaffGroupApp();
        var code = await staff.Code();
        if (botFirst)
            staff.Added(Group);
        staff.Says(Group, $"{command} {code}", language);
        if (!botFirst)
            staff.Added(Group);

        Assert.Equal(answer, Assert.Single(await staff.Has(Group, 1)).Text);
        await staff.Settled();
        staff.Clock.Advance(Minute * 2);
        staff.Says(Group, "hello");
        await staff.Settled();
        Assert.False(staff.HasLeft(Group));
        Assert.Equal(("ruse", Group), (await Find(staff, "ruse")) is { } found ? (found.Centre, found.Chat) : default);
    }

    [Fact]
    public async Task A_code_works_once_and_another_group_that_uses_it_is_left_without_a_word()
    {
        await using var staff = new StaffGroupApp();
        var code = await staff.Code();
        staff.Says(Group, $"/start {code}");
        await staff.Has(Group, 1);

        staff.Says(Other, $"/start {code}");
        await staff.Left(Other);
        staff.Says(Group, $"/start {code}"); // the same update once more is no other group

        await staff.Settled();
        Assert.Empty(staff.Api.Chat(Other));
        Assert.Single(staff.Api.Chat(Group));
        Assert.False(staff.HasLeft(Group));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_code_is_good_for_fifteen_minutes(int secondsLess)
    {
        await using var staff = new StaffGroupApp();
        var code = await staff.Code();
        staff.Clock.Advance(OneTimeTokens.Lifetime + TimeSpan.FromSeconds(secondsLess));

        staff.Says(Group, $"/start {code}");

        if (secondsLess == 0)
            await staff.Left(Group);
        else
            await staff.Has(Group, 1);
        Assert.Equal(secondsLess == 0, await Find(staff, "ruse") is null);
    }

    [Fact]
    public async Task A_code_signs_nobody_in_and_a_sign_in_link_ties_no_group()
    {
        await using var staff = new StaffGroupApp();
        var code = await staff.Code();
        var key = await staff.App.Services.GetRequiredService<Invitations>().Create("ruse", StaffRole.Staff, OneTimeTokens.Lifetime, Wait);

        Assert.Equal(HttpStatusCode.Unauthorized, (await staff.App.Browser().Enters(code)).StatusCode);
        staff.Says(Other, $"/start {key}");
        await staff.Left(Other);

        Assert.Equal(HttpStatusCode.OK, (await staff.App.Browser().Enters(key, clock: staff.Clock)).StatusCode);
        staff.Says(Group, $"/start {code}");
        await staff.Has(Group, 1);
    }

    [Theory]
    [InlineData("/start")]
    [InlineData("/start made-up")]
    [InlineData("/unlink")]
    [InlineData("hello")]
    public async Task A_group_that_speaks_without_a_valid_code_is_left_at_once_and_without_a_word(string words)
    {
        await using var staff = new StaffGroupApp();
        _ = staff.App.Services;
        staff.Added(Group);
        staff.Says(Group, words);

        await staff.Left(Group);

        Assert.Empty(staff.Api.Chat(Group));
    }

    [Fact]
    public async Task A_group_that_says_nothing_is_left_after_a_minute_and_not_before()
    {
        await using var staff = new StaffGroupApp();
        _ = staff.App.Services;
        staff.Added(Group);
        // What follows from it has begun then.
        await staff.Settled();

        staff.Clock.Advance(Minute - TimeSpan.FromSeconds(1));
        await staff.Settled();
        Assert.False(staff.HasLeft(Group));
        staff.Clock.Advance(TimeSpan.FromSeconds(1));

        await staff.Left(Group);
    }

    [Fact]
    public async Task A_group_that_waits_for_its_code_over_a_restart_is_left_after_its_next_sign_of_life()
    {
        await using var staff = new StaffGroupApp();
        _ = staff.App.Services;
        staff.Added(Group);
        await staff.Settled();
        await staff.Restart();

        staff.Says(Group, "anybody there?");

        await staff.Left(Group);
    }

    [Theory]
    [InlineData("/unlink", true)]
    [InlineData("/unlink@calendar_bot", true)]
    [InlineData("/unlink@other_bot", false)]
    [InlineData("unlink", false)]
    public async Task Unlink_unties_the_group_and_the_bot_leaves(string words, bool unties)
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();

        staff.Says(Group, words);
        if (unties)
            await staff.Left(Group);
        await staff.Settled();

        Assert.Equal(unties, await Find(staff, "ruse") is null);
        Assert.Equal(unties, staff.HasLeft(Group));
        await using var db = staff.App.NewDb();
        Assert.Equal(unties ? 0 : 1, db.StaffGroups.Count());
    }

    [Theory]
    [InlineData("kicked")]
    [InlineData("left")]
    public async Task A_group_that_sends_the_bot_away_is_untied_and_forgotten_after_a_day(string status)
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        staff.Added(Group, status);
        await staff.Settled();

        Assert.Null(await Find(staff, "ruse"));
        await staff.App.Person("A").SendsReferral();
        await using var db = staff.App.NewDb();
        Assert.Equal("inbox", Assert.Single(db.Notifications.ToList()).Delivery);
        staff.Clock.Advance(RetentionSchedule.StaffGroups.Length - TimeSpan.FromSeconds(1));
        await staff.App.AppliesRetention();
        Assert.Single(db.StaffGroups);
        staff.Clock.Advance(TimeSpan.FromSeconds(1));
        await staff.App.AppliesRetention();
        Assert.Empty(db.StaffGroups);
        Assert.False(staff.HasLeft(Group));
    }

    [Fact]
    public async Task A_group_stays_tied_however_long_and_over_a_restart()
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        staff.Clock.Advance(TimeSpan.FromDays(400));
        await staff.App.AppliesRetention();
        await staff.Restart();
        staff.Says(Group, "hello");
        await staff.Settled();

        Assert.False(staff.HasLeft(Group));
        Assert.Equal(Group, (await Find(staff, "ruse"))!.Chat);
    }

    [Fact]
    public async Task A_second_link_moves_the_notices_and_the_bot_leaves_the_first_group()
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        await staff.Ties(Other);

        await staff.Left(Group);

        Assert.Equal(Other, (await Find(staff, "ruse"))!.Chat);
        Assert.False(staff.HasLeft(Other));
    }

    [Fact]
    public async Task A_group_of_two_centres_stays_when_one_of_them_moves_on()
    {
        await using var staff = new StaffGroupApp();
        await staff.Ties();
        staff.Says(Group, $"/start {await staff.Code("plovdiv")}");
        await staff.Has(Group, 2);
        await staff.Ties(Other, "plovdiv");

        Assert.False(staff.HasLeft(Group));
        Assert.Equal((Group, Other), ((await Find(staff, "ruse"))!.Chat, (await Find(staff, "plovdiv"))!.Chat));
    }

    [Fact]
    public async Task A_link_that_cannot_be_made_says_why()
    {
        await using var staff = new StaffGroupApp(("Centres:plovdiv:TelegramChatId", "-9"));
        var link = staff.App.Services.GetRequiredService<TelegramGroupLink>();
        await staff.Settled();
        staff.Api.Fails("getMe", () => FakeBotApi.Refusal(401, "Unauthorized")).FailsWithReset("getMe");

        Assert.Contains("code 401", (await link.Create("ruse", Wait)).Why, StringComparison.Ordinal);
        Assert.Contains("cannot be reached", (await link.Create("ruse", Wait)).Why, StringComparison.Ordinal);
        Assert.Contains("names the group already", (await link.Create("plovdiv", Wait)).Why, StringComparison.Ordinal);
        await using var db = staff.App.NewDb();
        Assert.Empty(db.StaffInvitations);
    }

    private static Task<StaffGroup?> Find(StaffGroupApp staff, string centre) =>
        staff.App.Services.GetRequiredService<StaffGroups>().Find(centre, Wait);
}
