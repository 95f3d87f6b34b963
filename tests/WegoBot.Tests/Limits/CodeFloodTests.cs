using WegoBot.Dialogue;
using WegoBot.Limits;

namespace WegoBot.Tests.Limits;

/// <summary>S21: while codes are guessed from many conversations, a right code opens its case at the first try.</summary>
public sealed class CodeFloodTests
{
    [Fact]
    public async Task During_an_attack_a_right_first_code_works_and_who_was_wrong_before_waits()
    {
        await using var app = new WegoBotApp { Clock = new FakeClock { Stands = true } };
        var code = await app.Person("A").SendsReferral();
        var mistaken = app.Person("B");
        await mistaken.ReachesHome();
        Assert.Equal(Notices.CodeUnknown, await Notice(mistaken, "4000 1234 1234 1231"));
        for (var number = 0; number < 70; number++)
            await app.Person($"guesser {number}").Says($"50000000000{number:D5}");

        var again = await mistaken.Says(code);
        Assert.Contains(again.Screen.Lines, line => line.Key == Notices.CodeLater);
        Assert.Equal(Stage.EnterCode, again.Screen.Stage);
        var calm = app.Person("C", ChannelKind.Telegram);
        await calm.ReachesHome();
        Assert.Equal(Stage.MyReferral, (await calm.Says(code)).Screen.Stage);
        app.Clock.Lives(CodeGuesses.FirstPause);
        Assert.Equal(Stage.MyReferral, (await mistaken.Says(code)).Screen.Stage);
    }

    [Fact]
    public async Task Leaving_and_coming_back_gains_a_guesser_nothing()
    {
        await using var app = new WegoBotApp { Clock = new FakeClock { Stands = true } };
        var code = await app.Person("A").SendsReferral();
        var guesser = app.Person("B", ChannelKind.Telegram);
        for (var number = 0; number < CodeGuesses.Free; number++)
        {
            await guesser.Says($"500000000000000{number + 1}");
            await guesser.Says("/exit");
        }

        await guesser.Says("/start");
        await guesser.ReachesHome();
        Assert.Contains((await guesser.Says(code)).Screen.Lines, line => line.Key == Notices.CodeLater);
    }

    private static async Task<string?> Notice(Person person, string words) =>
        (await person.Says(words)).Screen.Lines.FirstOrDefault(line => line.Key is Notices.CodeUnknown or Notices.CodeLater)?.Key;
}
