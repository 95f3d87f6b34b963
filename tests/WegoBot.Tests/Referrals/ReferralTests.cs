using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Referrals;

namespace WegoBot.Tests.Referrals;

/// <summary>From what she saw to what the centre reads, and back.</summary>
public sealed class ReferralTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task What_the_centre_reads_is_byte_for_byte_what_she_saw()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        await person.ReachesConsent();
        await person.Presses(Trigger.Back);
        var seen = (await person.Screen()).Lines.Where(line => line.Kind == LineKind.Quote).Select(line => line.Text).ToList();
        await person.Presses(Trigger.Continue);
        await person.Presses(Trigger.Agree);
        var read = (await app.Desk.Open("ruse", (await app.Desk.List("ruse", Wait))[0].Id, Wait))!;
        Assert.NotEmpty(seen);
        Assert.Equal(string.Join('\n', seen), read.Shared!.Text);
    }

    [Fact]
    public async Task Text_that_is_not_exactly_hers_is_not_shown()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").SendsReferral();
        await using var db = app.NewDb();
        var row = db.Referrals.Single();
        row.Digest![0] ^= 1;
        db.Entry(row).Property(one => one.Digest).IsModified = true;
        await db.SaveChangesAsync();
        Assert.Null((await app.Desk.Open("ruse", row.Id, Wait))!.Shared);
        Assert.Contains("not what its person agreed to", app.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stored_field_that_she_did_not_see_is_refused()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").SendsReferral();
        await using var db = app.NewDb();
        var row = db.Referrals.Single();
        var encryption = app.Services.GetRequiredService<CaseKeys>().Of(row)!;
        var json = Encoding.UTF8.GetString(encryption.Decrypt(row.Payload!, "Referrals.Payload", row.Id.ToByteArray())!);
        row.Payload = encryption.Encrypt(Encoding.UTF8.GetBytes(json.Replace("{\"Centre\"", "{\"Phone\":\"1\",\"Centre\"", StringComparison.Ordinal)), "Referrals.Payload", row.Id.ToByteArray());
        Assert.Null(app.Services.GetRequiredService<PayloadSerializer>().Read(row));
        row.Payload = encryption.Encrypt(Encoding.UTF8.GetBytes(json), "Referrals.Payload", row.Id.ToByteArray());
        Assert.NotNull(app.Services.GetRequiredService<PayloadSerializer>().Read(row));
    }

    [Fact]
    public async Task Another_centres_referral_is_not_there_in_any_way()
    {
        await using var app = new WegoBotApp();
        var code = await app.Person("A").SendsReferral("ruse");
        var id = (await app.Desk.List("ruse", Wait))[0].Id;
        foreach (var other in new[] { "plovdiv", "targovishte", "", "RUSE" })
        {
            Assert.Empty(await app.Desk.List(other, Wait));
            Assert.Null(await app.Desk.Find(other, code, Wait));
            Assert.Null(await app.Desk.Open(other, id, Wait));
            Assert.Equal(Decision.NotFound, await app.Decides(other, id, ReferralStatus.Seen, AnswerFor(app, ReferralStatus.Seen), Wait));
        }

        Assert.Equal(ReferralStatus.Sent, (await app.Desk.List("ruse", Wait))[0].Status);
    }

    [Fact]
    public async Task The_centre_finds_her_by_the_code_she_says_spaces_and_look_alikes_forgiven()
    {
        await using var app = new WegoBotApp();
        var code = await app.Person("A").SendsReferral();
        var id = (await app.Desk.List("ruse", Wait))[0].Id;
        Assert.Equal(id, await app.Desk.Find("ruse", code, Wait));
        Assert.Equal(id, await app.Desk.Find("ruse", CaseCode.Spoken(code).Replace('0', 'О').Replace('1', 'l'), Wait));
        Assert.Null(await app.Desk.Find("ruse", code[..^1], Wait));
        Assert.Null(await app.Desk.Find("ruse", "здравей", Wait));
    }

    [Fact]
    public async Task She_reads_each_answer_of_the_centre()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        await person.SendsReferral();
        await person.Presses(Trigger.Noted);
        await person.Presses(Trigger.Skip);
        var id = (await app.Desk.List("ruse", Wait))[0].Id;
        await app.Desk.Open("ruse", id, Wait);
        foreach (var status in new[] { ReferralStatus.Seen, ReferralStatus.Accepted, ReferralStatus.Done })
        {
            var answer = AnswerFor(app, status);
            Assert.Equal(Decision.Made, await app.Decides("ruse", id, status, answer, Wait));
            Assert.Contains((await person.Screen()).Lines, line => line.Key == $"answer.{answer}");
        }
    }

    [Fact]
    public async Task A_decision_out_of_turn_or_with_an_unknown_answer_changes_nothing()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").SendsReferral();
        var id = (await app.Desk.List("ruse", Wait))[0].Id;
        await app.Desk.Open("ruse", id, Wait);
        Assert.Equal(Decision.NotPossible, await app.Decides("ruse", id, ReferralStatus.Done, AnswerFor(app, ReferralStatus.Done), Wait));
        Assert.Equal(Decision.NotPossible, await app.Decides("ruse", id, ReferralStatus.Withdrawn, "x", Wait));
        Assert.Equal(Decision.NotPossible, await app.Decides("ruse", id, ReferralStatus.Accepted, "call him", Wait));
        Assert.Equal(Decision.NotPossible, await app.Decides("ruse", id, ReferralStatus.Accepted, AnswerFor(app, ReferralStatus.Declined), Wait));
        Assert.Equal((ReferralStatus.Seen, 0), (await app.Desk.Open("ruse", id, Wait)) is { } open ? (open.Status, open.Messages.Count) : default);
    }

    [Theory, Reported(7)]
    [InlineData(ChannelKind.WebChat, ChannelKind.Telegram)]
    [InlineData(ChannelKind.Telegram, ChannelKind.Viber)]
    [InlineData(ChannelKind.Viber, ChannelKind.WebChat)]
    public async Task With_her_code_she_sees_the_status_from_another_channel_and_takes_it_back_for_both_sides(ChannelKind sent, ChannelKind other)
    {
        await using var app = new WegoBotApp();
        var code = await app.Person("A", sent).SendsReferral();
        var elsewhere = app.Person("B", other);
        await elsewhere.ReachesHome();
        Assert.Equal(Stage.MyReferral, (await elsewhere.Says(CaseCode.Spoken(code))).Screen.Stage);
        await elsewhere.Presses(Trigger.Withdraw);
        await elsewhere.Presses(Trigger.Confirm);
        var referral = Assert.Single(await app.Desk.List("ruse", Wait));
        Assert.Equal(ReferralStatus.Withdrawn, referral.Status);
        Assert.Null((await app.Desk.Open("ruse", referral.Id, Wait))!.Shared);
    }

    [Fact]
    public async Task A_code_is_stored_only_as_a_hash_and_erased_from_her_conversation_once_noted_and_checked()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        var code = await person.SendsReferral();
        await using var db = app.NewDb();
        var row = await db.Referrals.SingleAsync();
        Assert.Equal(32, row.CodeHash.Length);
        Assert.DoesNotContain(code, Convert.ToHexString(row.CodeHash), StringComparison.Ordinal);
        await person.Presses(Trigger.Noted);
        Assert.Equal(Stage.MyReferral, (await person.Says(code[^CaseCode.CheckedDigits..])).Screen.Stage);
        var serializer = app.Services.GetRequiredService<WegoBot.Conversations.ConversationSerializer>();
        var stored = await db.Conversations.SingleAsync();
        Assert.Null(serializer.Read(serializer.OpenKey(stored), stored.Id, stored.State)!.Code);
    }

    private static string AnswerFor(WegoBotApp app, ReferralStatus status) =>
        app.Services.GetRequiredService<Catalogue>().Answers.First(answer => answer.For == status).Id;
}
