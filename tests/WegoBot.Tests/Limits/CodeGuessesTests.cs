using System.Globalization;
using WegoBot.Dialogue;
using WegoBot.Limits;
using WegoBot.Privacy;
using Xunit.Abstractions;

namespace WegoBot.Tests.Limits;

/// <summary>S21: guessing codes over new conversations has one pace for everybody, and a first try is judged all the same.</summary>
public class CodeGuessesTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    private readonly FakeClock _clock = new() { Stands = true };
    private UInt128 _last;

    [Fact]
    public void Whoever_tries_wrong_codes_waits_longer_each_time_and_a_first_try_waits_for_nobody()
    {
        var guesses = New();
        var one = Next();
        for (var number = 0; number < CodeGuesses.Free; number++)
            Assert.True(Guesses(guesses, one));
        Assert.False(guesses.MayTry(one));
        _clock.Lives(CodeGuesses.FirstPause);
        Assert.True(Guesses(guesses, one));
        _clock.Lives(CodeGuesses.FirstPause);
        Assert.False(guesses.MayTry(one));
        Assert.True(guesses.MayTry(Next()));
        _clock.Lives(CodeGuesses.Memory);
        Assert.True(guesses.MayTry(one));
    }

    [Fact]
    public void While_many_guess_no_wrong_code_is_free_and_first_tries_are_judged_until_the_bucket_is_empty()
    {
        var guesses = New();
        var mistaken = Next();
        Assert.True(Guesses(guesses, mistaken));
        for (var number = 0; number < 65; number++)
            Guesses(guesses, Next());
        Assert.False(guesses.MayTry(mistaken));
        var admitted = Enumerable.Range(0, 500).Count(_ => Guesses(guesses, Next()));
        Assert.InRange(admitted, 50, 54);
        Assert.False(guesses.MayTry(Next()));
        _clock.Lives(TimeSpan.FromSeconds(2));
        Assert.True(guesses.MayTry(Next()));
        Assert.False(guesses.MayTry(mistaken));
    }

    [Fact]
    public void A_year_of_guessing_is_next_to_hopeless()
    {
        // Of ten codes nine do not pass for a bank card.
        var codes = Math.Pow(10, CaseCode.Digits) * 9 / 10;
        Assert.InRange(Math.Log2(codes), 52.9, 53.0);
        var most = Pace.WrongCodes.AtOnce + Year / Pace.WrongCodes.Pause;
        var ofOneAddress = Pace.Beginnings.AtOnce + Year / Pace.Beginnings.Pause;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all {most:E2} tries a year, one address {ofOneAddress:E2} first tries a year"));
        Assert.Equal(63_072_120, most);
        Assert.Equal(2_102_460, ofOneAddress);
        foreach (var (live, chance) in new[] { (1_000, 7.0e-6), (10_000, 7.0e-5) })
            Assert.InRange(1 - Math.Pow(1 - live / codes, most), chance * 0.95, chance * 1.05);
    }

    [Fact]
    public void The_pace_of_a_year_holds_against_everybody_at_once()
    {
        var guesses = New();
        var tries = 0;
        var hour = TimeSpan.FromHours(1);
        for (var minute = 0; minute < 60; minute++, _clock.Lives(TimeSpan.FromMinutes(1)))
            tries += Enumerable.Range(0, 1000).Count(_ => Guesses(guesses, Next()));
        Assert.InRange(tries, 5000, Pace.WrongCodes.AtOnce + hour / Pace.WrongCodes.Pause);
    }

    private CodeGuesses New() => new(new EphemeralSlots(new FixedRandom()), _clock);

    private ConversationId Next() => new(++_last);

    private static bool Guesses(CodeGuesses guesses, ConversationId conversation)
    {
        if (!guesses.MayTry(conversation))
            return false;
        guesses.NoteWrong(conversation);
        return true;
    }
}
