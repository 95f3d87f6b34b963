using Microsoft.Extensions.DependencyInjection;
using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Conversations;

/// <summary>Leaving, help now and words of danger count before anything else is looked at.</summary>
public sealed class NeverStaleTests
{
    [Theory]
    [InlineData("стоп", Stage.Left)]
    [InlineData("изход", Stage.Left)]
    [InlineData("помощ сега", Stage.HelpNow)]
    [InlineData("112", Stage.HelpNow)]
    [InlineData("той ме бие", Stage.Distress)]
    public async Task Words_of_leaving_of_help_and_of_danger_hold_under_an_older_screen(string words, Stage stage)
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        await person.ReachesHome();
        var older = (await person.Screen()).Serial - 1;
        var turn = await TypedUnder(older, words, app);
        Assert.Equal((true, stage), (turn.Changed, turn.Screen.Stage));
    }

    [Theory]
    [InlineData("стоп", Stage.Left)]
    [InlineData("той ме бие", Stage.Distress)]
    public async Task They_hold_on_a_page_that_stood_open_until_its_answers_were_forgotten(string words, Stage stage)
    {
        await using var app = new WegoBotApp();
        await app.Person("A").ReachesHome();
        var open = (await app.Person("A").Screen()).Serial;
        app.Clock.Passes(RetentionPeriods.Answers);
        Assert.Equal(stage, (await TypedUnder(open, words, app)).Screen.Stage);
    }

    [Theory]
    [InlineData(ButtonIds.Leave, Stage.Left)]
    [InlineData(ButtonIds.HelpNow, Stage.HelpNow)]
    public async Task Leaving_and_help_now_work_where_the_screen_itself_cannot_be_drawn(string button, Stage stage)
    {
        await using var app = new WegoBotApp();
        var serializer = app.Services.GetRequiredService<ConversationSerializer>();
        await app.Person("A").ReachesHome();
        await using (var db = app.NewDb())
        {
            var row = db.Conversations.Single();
            row.State = ConversationSerializer.Write(serializer.OpenKey(row)!, row.Id, new Conversation { Stage = Stage.Home, Safe = true, CardSeen = true, Notice = "no.such.sentence" });
            await db.SaveChangesAsync();
        }

        Assert.Equal(stage, (await app.Person("A").Does(Message.Press(button))).Screen.Stage);
    }

    private static async Task<WegoBot.Conversations.TurnResult> TypedUnder(int screen, string words, WegoBotApp app) => (await app.Conversations.Handle(
        new IncomingBatch([app.Person("A").Incoming(Message.Say(words), underScreen: screen)]), CancellationToken.None))[0];
}
