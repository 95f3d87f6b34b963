using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Referrals;

namespace WegoBot.Tests.Conversations;

/// <summary>How long what is kept, in the numbers that people were promised.</summary>
public sealed class PromisedTimesTests
{
    [Theory]
    [InlineData(ChannelKind.WebChat, 29, Stage.Home)]
    [InlineData(ChannelKind.WebChat, 30, Stage.Greeting)]
    [InlineData(ChannelKind.Telegram, 30, Stage.Greeting)]
    [InlineData(ChannelKind.Viber, 30, Stage.Greeting)]
    public async Task After_half_an_hour_of_silence_she_is_greeted_anew(ChannelKind channel, int minutes, Stage stage)
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A", channel);
        await person.ReachesHome();
        app.Clock.Passes(TimeSpan.FromMinutes(minutes));
        Assert.Equal(stage, (await person.Screen()).Stage);
    }

    [Theory]
    [InlineData(29, Stage.Home)]
    [InlineData(30, Stage.Greeting)]
    public async Task Answers_given_under_a_clock_that_was_wrong_are_kept_no_longer(int minutes, Stage stage)
    {
        await using var app = new WegoBotApp();
        await app.Person("A").ReachesHome();
        await app.AppliesRetention();
        app.Clock.Passes(TimeSpan.FromHours(-3));
        await app.AppliesRetention();
        app.Clock.Passes(TimeSpan.FromMinutes(minutes));
        Assert.Equal(stage, (await app.Person("A").Screen()).Stage);
    }

    [Theory]
    [InlineData(ChannelKind.WebChat, 23, 1)]
    [InlineData(ChannelKind.WebChat, 24, 0)]
    [InlineData(ChannelKind.Telegram, 24, 0)]
    [InlineData(ChannelKind.Viber, 24, 0)]
    public async Task After_24_hours_of_silence_nothing_of_her_is_stored(ChannelKind channel, int hours, int stored)
    {
        await using var app = new WegoBotApp();
        await app.Person("A", channel).ReachesHome();
        app.Clock.Passes(TimeSpan.FromHours(hours));
        await app.AppliesRetention();
        await using var db = app.NewDb();
        Assert.Equal(stored, db.Conversations.Count());
    }

    [Fact]
    public async Task A_conversation_that_cannot_be_read_is_deleted_no_later()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").ReachesHome();
        await using var db = app.NewDb();
        db.Conversations.Single().State = [1, 2, 3];
        await db.SaveChangesAsync();
        app.Clock.Passes(TimeSpan.FromMinutes(30));
        await app.AppliesRetention();
        Assert.Equal(0, db.Conversations.Count());
    }

    [Fact]
    public void Message_numbers_are_kept_for_48_hours_unopened_referrals_for_14_days_untouched_ones_for_90_and_closed_ones_for_30() => Assert.Equal(
        (TimeSpan.FromHours(48), TimeSpan.FromDays(14), TimeSpan.FromDays(90), TimeSpan.FromDays(30)),
        (RetentionPeriods.SentMessages, ReferralRetention.Unseen, ReferralRetention.Untouched, ReferralRetention.Closed));
}
