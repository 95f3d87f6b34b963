using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Tests.Privacy;

/// <summary>Each conversation and each case has a key of its own, and what ends it destroys the key.</summary>
public sealed class DataKeyTests
{
    [Fact]
    public async Task A_conversation_keeps_its_key_while_she_talks_and_gets_another_when_it_forgets_or_she_leaves()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        var person = app.Person("A", ChannelKind.Telegram);
        await person.ReachesHome();
        var talking = await Row(app);
        await person.Presses(Trigger.Refer);
        var later = await Row(app);
        Assert.Equal(talking.DataKey, later.DataKey);
        Assert.NotNull(Read(app, later, talking.State));

        app.Clock.Passes(RetentionPeriods.Answers);
        await app.AppliesRetention();
        var idle = await Row(app);
        Assert.Null(Read(app, idle, later.State));
        Assert.NotNull(Read(app, idle, idle.State));
        Assert.Equal("to A", ConversationSerializer.ReadAddress(app.Services.GetRequiredService<ConversationSerializer>().OpenKey(idle), idle.Id, idle.Address));

        await person.ReachesHome();
        await person.Presses(Trigger.Refer);
        var again = await Row(app);
        await person.Presses(Trigger.Leave);
        var left = await Row(app);
        Assert.Null(Read(app, left, again.State));
        Assert.NotNull(Read(app, left, left.State));
    }

    [Fact]
    public async Task Answers_that_were_forgotten_at_her_next_message_cannot_be_read_with_the_new_key_either()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        await app.Person("A").ReachesHome();
        var before = await Row(app);
        app.Clock.Passes(RetentionPeriods.Answers);
        await app.Person("A").Says("здравей");
        Assert.Null(Read(app, await Row(app), before.State));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_end_of_a_case_destroys_its_key_and_leaves_nothing_that_needs_it(bool takesBack)
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        var person = app.Person("A");
        await person.SendsReferral();
        await using (var db = app.NewDb())
            Assert.NotNull((await db.Referrals.SingleAsync()).DataKey);
        if (takesBack)
        {
            await person.Presses(Trigger.Skip);
            await person.Presses(Trigger.Withdraw);
            await person.Presses(Trigger.Confirm);
        }
        else
        {
            app.Clock.Lives(ReferralRetention.Unseen);
            await app.AppliesRetention();
        }

        await using var after = app.NewDb();
        var row = await after.Referrals.SingleAsync();
        Assert.Equal(takesBack ? ReferralStatus.Withdrawn : ReferralStatus.Expired, row.Status);
        Assert.Null(row.DataKey);
        Assert.All(EncryptedColumns.UnderDataKey.Where(column => column.Row == typeof(ReferralRow)), column => Assert.Null(after.Entry(row).Property(column.Property).CurrentValue));
    }

    private static Conversation? Read(WegoBotApp app, ConversationRow row, byte[] state)
    {
        var serializer = app.Services.GetRequiredService<ConversationSerializer>();
        return serializer.Read(serializer.OpenKey(row), row.Id, state);
    }

    private static async Task<ConversationRow> Row(WegoBotApp app)
    {
        await using var db = app.NewDb();
        return await db.Conversations.AsNoTracking().SingleAsync();
    }
}
