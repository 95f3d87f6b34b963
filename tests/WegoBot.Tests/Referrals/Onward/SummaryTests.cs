using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Privacy;
using WegoBot.Referrals;

namespace WegoBot.Tests.Referrals;

/// <summary>An enquiry to an institution: she sees the exact text, and without her yes nothing goes.</summary>
public sealed class SummaryTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task What_is_printed_is_byte_for_byte_what_she_saw_and_only_after_her_yes()
    {
        await using var app = new WegoBotApp();
        var (person, id, _) = await app.AskedAboutTheMunicipality();
        var seen = (await person.Screen()).Quoted();
        var summary = await app.LastSummary("ruse", id);
        Assert.Null(await app.Summaries.Printable("ruse", summary, Wait));
        Assert.Equal(Decision.NotPossible, await app.Summaries.SendOn("ruse", summary, Guid.Empty, Wait));

        await person.Presses(Trigger.Allow);
        var printed = (await app.Summaries.Printable("ruse", summary, Wait))!;
        Assert.Equal(seen, printed.Text);
        Assert.Null(await app.Summaries.Printable("plovdiv", summary, Wait));
        await using var db = app.NewDb();
        var row = db.Summaries.Single();
        Assert.Equal(app.Services.GetRequiredService<Catalogue>().ConsentVersion, row.ConsentVersion);
        Assert.Equal(ReferralRequest.DigestOf(seen), Convert.ToHexStringLower(row.Digest!));
    }

    [Fact]
    public async Task The_sheet_holds_no_code_no_free_words_and_a_number_that_leads_to_neither()
    {
        await using var app = new WegoBotApp();
        var (person, id, code) = await app.OpenedByRuse();
        await person.Presses(Trigger.Write);
        await person.Says("Съседът пита за мен всеки ден.");
        await person.Presses(Trigger.Send);
        await app.Asks("ruse", id, InstitutionKind.LabourOffice, "training");
        await person.Presses(Trigger.Summary);
        await person.Presses(Trigger.Allow);
        var printed = (await app.Summaries.Printable("ruse", await app.LastSummary("ruse", id), Wait))!;
        var digits = string.Concat(printed.Text.Where(char.IsAsciiDigit));
        Assert.DoesNotContain("Съседът", printed.Text, StringComparison.Ordinal);
        Assert.Equal(OnwardText.ReferenceDigits, printed.Reference.Length);
        Assert.DoesNotContain(printed.Reference, code, StringComparison.Ordinal);
        Assert.DoesNotContain(code[..6], digits, StringComparison.Ordinal);
        Assert.Equal(id, await app.Desk.FindByReference("ruse", printed.Reference, Wait));
        Assert.Null(await app.Desk.FindByReference("plovdiv", printed.Reference, Wait));
        // In her chat the number is no code.
        await person.Presses(Trigger.EnterCode);
        Assert.Equal(Stage.EnterCode, (await person.Says(printed.Reference)).Screen.Stage);
    }

    [Fact]
    public async Task Only_what_she_already_shared_can_go()
    {
        await using var app = new WegoBotApp();
        var (_, id, _) = await app.OpenedByRuse();
        var state = (await app.Desk.Peek("ruse", id, Wait))!.State;
        var (today, fits) = (DateOnly.FromDateTime(app.Clock.GetUtcNow().Date), new SummaryChoice(InstitutionKind.Municipality, null, "training", [], DateOnly.FromDateTime(app.Clock.GetUtcNow().Date).AddDays(7)));
        foreach (var wrong in new[]
        {
            fits with { Facts = ["money_lasts"] }, fits with { Measure = "house" }, fits with { Institution = "nobody" },
            fits with { Institution = "ruse_labour_office" }, fits with { AnswerBy = today }, fits with { AnswerBy = today.AddDays(OnwardText.MostDays + 1) },
        })
            Assert.Equal(Decision.NotPossible, await app.Summaries.Ask("ruse", id, Guid.Empty, state, wrong, Wait));
        Assert.Equal(Decision.NotFound, await app.Summaries.Ask("plovdiv", id, Guid.Empty, state, fits, Wait));
        Assert.Equal(Decision.Made, await app.Summaries.Ask("ruse", id, Guid.Empty, state, fits, Wait));
        Assert.Equal(Decision.Made, await app.Summaries.Ask("ruse", id, Guid.Empty, state, fits, Wait)); // twice is once
        Assert.Equal(Decision.ColleagueAnswered, await app.Summaries.Ask("ruse", id, Guid.Empty, state, fits with { Kind = InstitutionKind.Employer }, Wait));
        Assert.Single(await app.Summaries.Of("ruse", id, Wait));
    }

    [Fact]
    public async Task A_no_changes_nothing_for_her_case_and_the_centre_hears_of_it()
    {
        await using var app = new WegoBotApp { With = services => services.AddSingleton(new Delivery("post", (_, _) => Task.CompletedTask)) };
        var (person, id, _) = await app.AskedAboutTheMunicipality();
        await using var db = app.NewDb();
        var (before, shared) = (await db.Notifications.CountAsync(), (await app.Desk.Peek("ruse", id, Wait))!.Shared!.Text);
        await person.Presses(Trigger.Refuse);
        var read = (await app.Desk.Peek("ruse", id, Wait))!;
        Assert.Equal((ReferralStatus.WaitingForUs, shared), (read.Status, read.Shared!.Text));
        Assert.Equal(before + 2, await db.Notifications.CountAsync());
        Assert.True((await app.Desk.List("ruse", Wait))[0].HasNewMessage);
        await app.Desk.Open("ruse", id, Wait);
        Assert.False((await app.Desk.List("ruse", Wait))[0].HasNewMessage);
        var one = Assert.Single(await app.Summaries.Of("ruse", id, Wait));
        Assert.Equal((SummaryStatus.Refused, null), (one.Status, one.Content.Summary));
        Assert.Contains((await person.Screen()).Rows.SelectMany(row => row), button => button.Choice.Trigger == Trigger.Write);
    }

    [Fact]
    public async Task Until_it_is_handed_on_she_can_take_her_yes_back_and_then_it_is_not_printed_any_more()
    {
        await using var app = new WegoBotApp();
        var (person, id, _) = await app.AskedAboutTheMunicipality();
        await person.Presses(Trigger.Allow);
        var summary = await app.LastSummary("ruse", id);
        await person.Presses(Trigger.Summary);
        await person.Presses(Trigger.TakeBack);
        Assert.Null(await app.Summaries.Printable("ruse", summary, Wait));
        Assert.Equal(Decision.NotPossible, await app.Summaries.SendOn("ruse", summary, Guid.Empty, Wait));
        Assert.Equal((SummaryStatus.TakenBack, null), ((await app.Summaries.Of("ruse", id, Wait))[0].Status, (await app.Summaries.Of("ruse", id, Wait))[0].Content.Summary));
    }

    [Fact]
    public async Task Once_it_is_handed_on_her_old_button_takes_nothing_back_and_she_is_told_that()
    {
        await using var app = new WegoBotApp();
        var (person, id, _) = await app.AskedAboutTheMunicipality();
        await person.Presses(Trigger.Allow);
        await person.Presses(Trigger.Summary);
        var takeBack = await person.Pressing(Trigger.TakeBack);
        await app.Summaries.SendOn("ruse", await app.LastSummary("ruse", id), Guid.Empty, Wait);
        await person.Does(takeBack);
        var screen = await person.Screen();
        Assert.DoesNotContain(screen.Rows.SelectMany(row => row), button => button.Choice.Trigger == Trigger.TakeBack);
        Assert.Contains(screen.Lines, line => line.Key == "summary.out");
        Assert.NotNull(await app.Summaries.Printable("ruse", await app.LastSummary("ruse", id), Wait));
    }

    [Fact]
    public async Task The_case_waits_for_the_institution_until_it_answers_and_she_reads_each_step()
    {
        await using var app = new WegoBotApp();
        var (person, id, _) = await app.AskedAboutTheMunicipality();
        await person.Presses(Trigger.Allow);
        var summary = await app.LastSummary("ruse", id);
        await app.Summaries.SendOn("ruse", summary, Guid.Empty, Wait);
        await Stands(ReferralStatus.WaitingForInstitution, "summary.senton");
        Assert.Equal(1, (await app.Desk.Counts("ruse", Wait))[CaseGroup.Institutions]);
        // She writes, the centre answers, and the institution is still waited for.
        await person.Presses(Trigger.Write);
        await person.Says("Има ли новини?");
        await person.Presses(Trigger.Send);
        Assert.Equal(ReferralStatus.WaitingForUs, (await app.Desk.Open("ruse", id, Wait))!.Status);
        await app.Decides("ruse", id, ReferralStatus.WaitingForUs, "going_on", Wait);
        await Stands(ReferralStatus.WaitingForInstitution, "summary.senton");
        await app.Summaries.Record("ruse", summary, Guid.Empty, "documents_first", Wait);
        await Stands(ReferralStatus.WaitingForUs, "outcome.documents_first");
        await app.Summaries.Record("ruse", summary, Guid.Empty, "they_can", Wait);
        await Stands(ReferralStatus.WaitingForUs, "outcome.they_can");
        Assert.Equal(Decision.NotPossible, await app.Summaries.Record("ruse", summary, Guid.Empty, "made_up", Wait));

        async Task Stands(ReferralStatus status, string key)
        {
            await person.Presses(Trigger.Home);
            Assert.Contains((await person.Screen()).Lines, line => line.Key == "home.new_answer");
            await person.Presses(Trigger.MyReferral);
            Assert.Equal(status, (await app.Desk.Peek("ruse", id, Wait))!.Status);
            Assert.Contains((await person.Screen()).Lines, line => line.Key == key);
        }
    }

    [Theory]
    [InlineData(ChannelKind.Telegram)]
    [InlineData(ChannelKind.Viber)]
    [InlineData(ChannelKind.WebChat)]
    public async Task With_her_code_she_is_asked_in_any_channel(ChannelKind channel)
    {
        await using var app = new WegoBotApp();
        var (_, id, code) = await app.OpenedByRuse();
        await app.Asks("ruse", id, InstitutionKind.Employer, "leave");
        var elsewhere = app.Person("B", channel);
        await elsewhere.ReachesHome();
        await elsewhere.Says(CaseCode.Spoken(code));
        await elsewhere.Presses(Trigger.Summary);
        Assert.Contains((await elsewhere.Screen()).Lines, line => line.Key == "summary.risk_employer");
        await elsewhere.Presses(Trigger.Allow);
        Assert.Equal(SummaryStatus.Agreed, (await app.Summaries.Of("ruse", id, Wait))[0].Status);
    }

    [Fact]
    public async Task In_a_case_that_is_closed_nothing_is_asked_and_nothing_is_handed_on()
    {
        await using var app = new WegoBotApp();
        var (person, id, _) = await app.AskedAboutTheMunicipality();
        var allow = await person.Pressing(Trigger.Allow);
        await app.Decides("ruse", id, ReferralStatus.Done, "write_again", Wait);
        await person.Does(allow);
        Assert.Equal(SummaryStatus.Asked, (await app.Summaries.Of("ruse", id, Wait))[0].Status);
        Assert.DoesNotContain((await person.Screen()).Rows.SelectMany(row => row), button => button.Choice.Trigger is Trigger.Allow or Trigger.Summary);
    }

    [Fact]
    public async Task A_text_that_somebody_changed_in_the_database_is_neither_shown_nor_printed()
    {
        await using var app = new WegoBotApp();
        var (person, id, _) = await app.AskedAboutTheMunicipality();
        await person.Presses(Trigger.Allow);
        await using var db = app.NewDb();
        await db.Summaries.ExecuteUpdateAsync(set => set.SetProperty(row => row.Digest, new byte[32]));
        Assert.Null(await app.Summaries.Printable("ruse", await app.LastSummary("ruse", id), Wait));
        Assert.Contains("A stored summary for an institution is not what its person was asked about", app.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_she_is_asked_goes_when_the_referral_lapses_and_when_it_is_deleted()
    {
        await using var app = new WegoBotApp();
        await app.AskedAboutTheMunicipality();
        app.Clock.Lives(ReferralRetention.Untouched);
        await app.AppliesRetention();
        await using var db = app.NewDb();
        Assert.Equal(ReferralStatus.Lapsed, db.Referrals.Single().Status);
        Assert.Empty(db.Summaries);
    }

    [Fact]
    public async Task The_number_in_the_database_opens_nothing_without_the_key()
    {
        await using var app = new WegoBotApp();
        var (person, id, _) = await app.AskedAboutTheMunicipality();
        await person.Presses(Trigger.Allow);
        var reference = (await app.Summaries.Printable("ruse", await app.LastSummary("ruse", id), Wait))!.Reference;
        await using var db = app.NewDb();
        Assert.Equal(app.Services.GetRequiredService<KeyedHashes>().OfReference(reference), db.Summaries.Single().ReferenceHash);
        Assert.NotEqual(app.Services.GetRequiredService<KeyedHashes>().OfCode(reference), db.Summaries.Single().ReferenceHash);
    }
}
