using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Tests.Referrals;

/// <summary>Another centre goes on with a case only with her yes, and reads only what she let go.</summary>
public sealed class HandOverTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task Before_her_yes_the_other_centre_sees_nothing_and_after_it_byte_for_byte_what_she_saw()
    {
        await using var app = new WegoBotApp();
        var (person, id, code) = await app.AskedAboutPlovdiv();
        Assert.Empty(await app.Desk.List("plovdiv", Wait));
        Assert.Null(await app.Desk.Find("plovdiv", code, Wait));
        await person.Presses(Trigger.TakeOut, "urgency");
        var seen = (await person.Screen()).Quoted();
        Assert.DoesNotContain("Колко скоро", seen, StringComparison.Ordinal);
        await person.Presses(Trigger.Continue);
        var after = (await person.Presses(Trigger.Allow)).Screen;

        Assert.Contains(after.Lines, line => line.Key == Notices.HandedOver);
        var (theirs, ours) = (Assert.Single(await app.Desk.List("plovdiv", Wait)), (await app.Desk.Peek("ruse", id, Wait))!);
        var read = (await app.Desk.Open("plovdiv", theirs.Id, Wait))!;
        Assert.Equal((seen, "plovdiv", "ruse", null), (read.Shared!.Text, read.Shared.Centre, read.Shared.HandedOverBy, read.Shared.Urgency));
        Assert.Empty(read.Messages);
        Assert.Equal((ReferralStatus.HandedOver, null), (ours.Status, ours.Shared));
        Assert.Empty(ours.Messages);
        Assert.Equal(HandOverStatus.Agreed, (await app.HandOvers.Of("ruse", id, Wait))!.Status);
        await using var db = app.NewDb();
        var row = db.HandOvers.Single();
        Assert.Equal((app.Services.GetRequiredService<Catalogue>().ConsentVersion, ReferralRequest.DigestOf(seen)), (row.ConsentVersion, Convert.ToHexStringLower(row.Digest!)));
    }

    [Fact]
    public async Task Her_code_leads_to_the_new_case_from_anywhere_and_no_more_to_the_old_one()
    {
        await using var app = new WegoBotApp();
        var (person, _, code) = await app.AskedAboutPlovdiv();
        await person.Presses(Trigger.Continue);
        await person.Presses(Trigger.Allow);
        Assert.Null(await app.Desk.Find("ruse", code, Wait));
        Assert.Equal((await app.Desk.List("plovdiv", Wait))[0].Id, await app.Desk.Find("plovdiv", code, Wait));
        var elsewhere = app.Person("B", ChannelKind.Telegram);
        await elsewhere.ReachesHome();
        await elsewhere.Says(CaseCode.Spoken(code));
        Assert.Contains((await elsewhere.Screen()).Lines, line => line.Key == "my_referral.where" && line.Text.Contains("Джендър алтернативи", StringComparison.Ordinal));
        Assert.Contains((await elsewhere.Screen()).Lines, line => line.Key == "my_referral.sent");
    }

    [Fact]
    public async Task What_was_written_goes_along_only_when_she_says_so_and_notes_never()
    {
        await using var app = new WegoBotApp();
        var (person, id, _) = await app.AskedAboutPlovdiv();
        var notes = app.Services.GetRequiredService<CaseNotes>();
        Assert.True(await notes.Add("ruse", id, app.Services.GetRequiredService<CaseScrubber>().Content(app.Services.GetRequiredService<CaseScrubber>().Scrub("Бележка.", null), default), Wait));
        await person.Presses(Trigger.WithDialogue);
        await person.Presses(Trigger.Continue);
        await person.Presses(Trigger.Allow);
        var theirs = (await app.Desk.List("plovdiv", Wait))[0].Id;
        var message = Assert.Single((await app.Desk.Open("plovdiv", theirs, Wait))!.Messages);
        Assert.Equal(("what_first", true), (message.Answer, message.IsFromBefore));
        Assert.Contains((await person.Screen()).Lines, line => line.Key == "my_referral.earlier_centre_wrote");
        Assert.Empty(await notes.Of("plovdiv", theirs, Wait));
        await using var db = app.NewDb();
        Assert.Empty(db.CaseNotes);
    }

    [Fact]
    public async Task A_no_leaves_the_case_where_it_is()
    {
        await using var app = new WegoBotApp();
        var (person, id, code) = await app.AskedAboutPlovdiv();
        await person.Presses(Trigger.Continue);
        await person.Presses(Trigger.Refuse);
        Assert.Empty(await app.Desk.List("plovdiv", Wait));
        Assert.Equal(id, await app.Desk.Find("ruse", code, Wait));
        Assert.NotNull((await app.Desk.Peek("ruse", id, Wait))!.Shared);
        Assert.Equal(HandOverStatus.Refused, (await app.HandOvers.Of("ruse", id, Wait))!.Status);
        Assert.True((await app.Desk.List("ruse", Wait))[0].HasNewMessage);
        Assert.Equal(Decision.Made, await app.Proposes("ruse", id, "targovishte", "fewer_know"));
    }

    [Fact]
    public async Task When_the_centre_writes_meanwhile_she_sees_the_new_text_before_it_goes()
    {
        await using var app = new WegoBotApp();
        var (person, id, _) = await app.AskedAboutPlovdiv();
        await person.Presses(Trigger.WithDialogue);
        await person.Presses(Trigger.Continue);
        await app.Decides("ruse", id, ReferralStatus.WaitingForHer, "safe_now", Wait);
        var shown = (await person.Presses(Trigger.Allow)).Screen;
        Assert.Equal(Stage.HandOver, shown.Stage);
        Assert.Contains(shown.Lines, line => line.Key == Notices.TextChanged);
        Assert.Empty(await app.Desk.List("plovdiv", Wait));
        await person.Presses(Trigger.Continue);
        await person.Presses(Trigger.Allow);
        Assert.Equal(2, (await app.Desk.Open("plovdiv", (await app.Desk.List("plovdiv", Wait))[0].Id, Wait))!.Messages.Count);
    }

    [Fact]
    public async Task What_the_centre_takes_back_meanwhile_is_not_handed_over()
    {
        await using var app = new WegoBotApp();
        var (person, id, _) = await app.AskedAboutPlovdiv();
        await person.Presses(Trigger.Continue);
        var allow = await person.Pressing(Trigger.Allow);
        Assert.Equal(Decision.Made, await app.HandOvers.Drop("ruse", id, Guid.Empty, Wait));
        await person.Does(allow);
        Assert.Empty(await app.Desk.List("plovdiv", Wait));
        Assert.Equal(ReferralStatus.WaitingForUs, (await app.Desk.Peek("ruse", id, Wait))!.Status);
    }

    [Fact]
    public async Task One_question_at_a_time_and_no_hand_over_while_an_institution_may_answer()
    {
        await using var app = new WegoBotApp();
        var (person, id, _) = await app.AskedAboutTheMunicipality();
        Assert.Equal(Decision.NotPossible, await app.Proposes("ruse", id, "plovdiv", "nearer"));
        await person.Presses(Trigger.Allow);
        await app.Summaries.SendOn("ruse", await app.LastSummary("ruse", id), Guid.Empty, Wait);
        Assert.Equal(Decision.NotPossible, await app.Proposes("ruse", id, "plovdiv", "nearer"));
        await app.Summaries.Record("ruse", await app.LastSummary("ruse", id), Guid.Empty, "no_answer", Wait);
        Assert.Equal(Decision.NotPossible, await app.Proposes("ruse", id, "ruse", "nearer"));
        Assert.Equal(Decision.NotPossible, await app.Proposes("ruse", id, "plovdiv", "made up"));
        Assert.Equal(Decision.NotFound, await app.HandOvers.Propose("plovdiv", id, Guid.Empty, default, "ruse", "nearer", Wait));
        Assert.Equal(Decision.Made, await app.Proposes("ruse", id, "plovdiv", "nearer"));
        Assert.Equal(Decision.NotPossible, await app.Asks("ruse", id, InstitutionKind.Employer, "leave"));
    }

    [Fact]
    public async Task The_other_centre_has_two_weeks_to_open_it_like_any_message_and_she_can_take_it_back_there()
    {
        await using var app = new WegoBotApp();
        var (person, _, _) = await app.AskedAboutPlovdiv();
        await person.Presses(Trigger.Continue);
        await person.Presses(Trigger.Allow);
        var theirs = (await app.Desk.List("plovdiv", Wait))[0].Id;
        await person.Presses(Trigger.Withdraw);
        await person.Presses(Trigger.Confirm);
        Assert.Equal(ReferralStatus.Withdrawn, (await app.Desk.Peek("plovdiv", theirs, Wait))!.Status);
        app.Clock.Lives(ReferralRetention.Closed);
        await app.AppliesRetention();
        await using var db = app.NewDb();
        Assert.Empty(db.Referrals);
        Assert.Empty(db.HandOvers);
    }
}
