using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Referrals;

namespace WegoBot.Tests.Referrals;

/// <summary>Somebody in Telegram who has sent a message to Ruse and wants to be told of an answer.</summary>
internal static class AlertTalk
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    /// <summary>What may go now, and is thereby taken.</summary>
    public static async Task<IReadOnlyList<DueAlert>> Due(WegoBotApp app)
    {
        await app.AppliesRetention();
        return await app.Services.GetRequiredService<AnswerAlerts>().Take(Wait);
    }

    public static async Task Answers(WegoBotApp app, Guid referral)
    {
        await app.Desk.Open("ruse", referral, Wait);
        Assert.Equal(Decision.Made, await app.Decides("ruse", referral, ReferralStatus.Accepted, "look_again_soon", Wait));
    }

    /// <summary>Somebody in Telegram who has sent a message and looks at it.</summary>
    public static async Task<(Person Person, Guid Referral)> Sent(WegoBotApp app)
    {
        var person = await SendsAs(app, "A");
        await person.Presses(Trigger.Skip);
        return (person, (await app.Desk.List("ruse", Wait))[0].Id);
    }

    /// <summary>The same, who wants to be told every day, at these parts of it or in the morning.</summary>
    public static async Task<(Person Person, Guid Referral)> Chosen(WegoBotApp app, params DayPart[] parts)
    {
        var person = await SendsAs(app, "A");
        return (person, await Chooses(app, person, parts));
    }

    public static async Task<Person> SendsAs(WegoBotApp app, string account)
    {
        var person = app.Person(account, ChannelKind.Telegram);
        await person.SendsReferral();
        return person;
    }

    public static async Task<Guid> Chooses(WegoBotApp app, Person person, params DayPart[] parts)
    {
        await Presses(person, Trigger.Skip, Trigger.Alert, Trigger.AlertTimes, Trigger.AlertDay);
        foreach (var part in parts.DefaultIfEmpty(DayPart.Morning))
            await person.Presses(Trigger.AlertPart, part.ToString());
        await person.Presses(Trigger.SetAlert);
        var id = (await app.Desk.List("ruse", Wait))[0].Id;
        await app.Desk.Open("ruse", id, Wait);
        return id;
    }

    public static async Task Presses(Person person, params Trigger[] buttons)
    {
        foreach (var button in buttons)
            await person.Presses(button);
    }

    public static async Task Forgets(Person person)
    {
        await person.Says("забрави всичко");
        await person.Presses(Trigger.Confirm);
    }

    /// <summary>After she left, the chat is new, and knows of no message.</summary>
    public static async Task ForgetsLater(Person person)
    {
        await person.Sees(await person.Presses(Trigger.Leave), "to A");
        await person.ReachesHome();
        await Forgets(person);
    }

    public static async Task Unsubscribes(WegoBotApp app, Person person)
    {
        app.Conversations.Forget(person.Id);
        await Eventually.Holds(async () =>
        {
            await using var db = app.NewDb();
            return !await db.Conversations.AnyAsync();
        });
    }
}
