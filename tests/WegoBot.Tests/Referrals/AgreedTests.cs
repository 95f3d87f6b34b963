using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Referrals;

namespace WegoBot.Tests.Referrals;

/// <summary>What she agreed to holds for one centre and one text, until she takes it back.</summary>
public sealed class AgreedTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task The_version_of_the_text_that_she_agreed_to_is_stored()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").SendsReferral();
        await using var db = app.NewDb();
        Assert.Equal(app.Services.GetRequiredService<Catalogue>().ConsentVersion, db.Referrals.Single().ConsentVersion);
    }

    [Fact]
    public async Task A_referral_that_somebody_moved_to_another_centre_is_not_shown_there()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").SendsReferral("ruse");
        await using var db = app.NewDb();
        await db.Referrals.ExecuteUpdateAsync(set => set.SetProperty(row => row.Centre, "plovdiv"));
        Assert.Null((await app.Desk.Open("plovdiv", (await app.Desk.List("plovdiv", Wait))[0].Id, Wait))!.Shared);
    }

    [Fact]
    public async Task After_she_took_it_back_nothing_is_left_of_what_either_side_said()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        await person.SendsReferral();
        await person.Presses(Trigger.Skip);
        var id = (await app.Desk.List("ruse", Wait))[0].Id;
        await app.Desk.Open("ruse", id, Wait);
        var answer = app.Services.GetRequiredService<Catalogue>().Answers.First(one => one.For == ReferralStatus.Accepted).Id;
        Assert.Equal(Decision.Made, await app.Decides("ruse", id, ReferralStatus.Accepted, answer, Wait));
        await person.Presses(Trigger.Withdraw);
        await person.Presses(Trigger.Confirm);
        await using var db = app.NewDb();
        var row = db.Referrals.Single();
        Assert.Equal((ReferralStatus.Withdrawn, null, null), (row.Status, row.Payload, row.Digest));
        Assert.Empty(db.CaseMessages);
    }
}
