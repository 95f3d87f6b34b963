using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Referrals;

namespace WegoBot.Tests.Privacy;

/// <summary>What is deleted leaves the disk by itself, the encrypted bytes too.</summary>
public sealed class OffTheDiskTests
{
    [Fact]
    public async Task After_she_left_no_file_holds_what_was_stored_of_her()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        await app.Person("A").ReachesHome();
        await GoesWith(app, await State(app), () => app.Person("A").Presses(Trigger.Leave));
    }

    [Fact]
    public async Task After_the_last_line_reached_her_no_file_holds_her_address()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        var person = app.Person("A", ChannelKind.Telegram);
        await person.ReachesHome();
        var left = await person.Presses(Trigger.Leave);
        await Eventually.Holds(() => new FileInfo(app.DatabasePath + "-wal").Length == 0); // what leaving itself deleted is gone
        await using var db = app.NewDb();
        var address = (await db.Conversations.SingleAsync()).Address!;
        await GoesWith(app, address, () => person.Sees(left, "message 9"));
    }

    [Fact]
    public async Task After_a_day_of_silence_no_file_holds_what_was_stored_of_her()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        await app.Person("A").ReachesHome();
        app.Clock.Passes(TimeSpan.FromDays(1));
        await GoesWith(app, await State(app), app.AppliesRetention);
    }

    [Fact]
    public async Task After_she_took_it_back_no_file_holds_what_she_shared()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        var person = app.Person("A");
        await person.SendsReferral();
        await person.Presses(Trigger.Skip);
        await person.Presses(Trigger.Withdraw);
        await using var db = app.NewDb();
        await GoesWith(app, (await db.Referrals.SingleAsync()).Payload!, () => person.Presses(Trigger.Confirm));
    }

    [Fact]
    public async Task After_she_took_it_back_no_file_holds_what_the_centre_answered()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        var (person, id) = await Opened(app);
        await app.Decides("ruse", id, ReferralStatus.Accepted, "can_help", CancellationToken.None);
        await person.Presses(Trigger.Withdraw);
        await using var db = app.NewDb();
        await GoesWith(app, (await db.CaseMessages.SingleAsync()).Content, () => person.Presses(Trigger.Confirm));
    }

    [Fact]
    public async Task After_she_took_it_back_no_file_holds_what_she_wrote_to_the_centre()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        var (person, _) = await Opened(app);
        await person.Presses(Trigger.Write);
        await person.Says("Питам за жилище.");
        await person.Presses(Trigger.Send);
        await person.Presses(Trigger.Withdraw);
        await using var db = app.NewDb();
        await GoesWith(app, (await db.CaseMessages.SingleAsync()).Content, () => person.Presses(Trigger.Confirm));
    }

    [Fact]
    public async Task After_she_took_it_back_no_file_holds_what_was_to_go_to_an_institution()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        var (person, id) = await Opened(app);
        Assert.Equal(Decision.Made, await app.Asks("ruse", id, InstitutionKind.Municipality, "training"));
        await person.Presses(Trigger.Withdraw);
        await using var db = app.NewDb();
        await GoesWith(app, (await db.Summaries.SingleAsync()).Content, () => person.Presses(Trigger.Confirm));
        Assert.Empty(db.Summaries);
    }

    [Theory]
    [InlineData(Trigger.Refuse)]
    [InlineData(Trigger.TakeBack)]
    public async Task After_her_no_no_file_holds_the_text_that_she_was_asked_about(Trigger no)
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        var (person, id) = await Opened(app);
        await app.Asks("ruse", id, InstitutionKind.Employer, "leave");
        await person.Presses(Trigger.Summary);
        if (no == Trigger.TakeBack)
        {
            await person.Presses(Trigger.Allow);
            await person.Presses(Trigger.Summary);
        }

        await using var db = app.NewDb();
        await GoesWith(app, (await db.Summaries.SingleAsync()).Content, () => person.Presses(no));
    }

    [Fact]
    public async Task After_another_centre_goes_on_no_file_holds_what_the_first_one_had()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        var (person, id) = await Opened(app);
        await app.Decides("ruse", id, ReferralStatus.WaitingForHer, "what_first", CancellationToken.None);
        await app.Proposes("ruse", id, "plovdiv", "nearer");
        await person.Presses(Trigger.HandOver);
        await person.Presses(Trigger.WithDialogue);
        await person.Presses(Trigger.Continue);
        await using var db = app.NewDb();
        var (payload, message) = ((await db.Referrals.SingleAsync()).Payload!, (await db.CaseMessages.SingleAsync()).Content);
        await GoesWith(app, payload, () => person.Presses(Trigger.Allow));
        await Eventually.Holds(() => !IsOnDisk(app, message));
    }

    /// <summary>Somebody whose message the centre has opened.</summary>
    private static async Task<(Person Person, Guid Referral)> Opened(WegoBotApp app)
    {
        var person = app.Person("A");
        await person.SendsReferral();
        await person.Presses(Trigger.Skip);
        var id = (await app.Desk.List("ruse", CancellationToken.None))[0].Id;
        await app.Desk.Open("ruse", id, CancellationToken.None);
        return (person, id);
    }

    private static async Task<byte[]> State(WegoBotApp app)
    {
        await using var db = app.NewDb();
        return (await db.Conversations.SingleAsync()).State;
    }

    private static async Task GoesWith(WegoBotApp app, byte[] bytes, Func<Task> what)
    {
        Assert.True(IsOnDisk(app, bytes));
        await what();
        await Eventually.Holds(() => !IsOnDisk(app, bytes));
    }

    private static bool IsOnDisk(WegoBotApp app, byte[] bytes) =>
        Directory.GetFiles(Path.GetDirectoryName(app.DatabasePath)!).Any(file => FileBytes.Of(file).AsSpan().IndexOf(bytes) >= 0);
}
