namespace WegoBot.Dialogue.Tests.Understanding;

public sealed class DangerTests
{
    [Theory]
    [InlineData("ще ме убие", DistressKind.Danger)]
    [InlineData("искам да умра", DistressKind.SelfHarm)]
    [InlineData("бие детето", DistressKind.Child)]
    [InlineData("he has a gun and I want to die", DistressKind.Danger)]
    [InlineData("bie me i bie deteto, iskam da umra", DistressKind.Child)]
    public void The_gravest_kind_is_told(string words, DistressKind kind) => Assert.Equal(kind, ShippedContent.Understanding.Understand(words).Distress);

    [Theory]
    [InlineData("убива ме тази жега, а мъжът ми ме заключи")]
    [InlineData("умирам от глад, той заключи храната и ме бие")]
    [InlineData("this heat is killing me and he has locked me in the room")]
    [InlineData("strah me e ot izpita no toi pak me udari")]
    public void A_figure_of_speech_does_not_hide_real_danger(string words) => Assert.NotNull(ShippedContent.Understanding.Understand(words).Distress);

    [Theory]
    [InlineData("преди години ме биеше, сега сме разведени", false)]
    [InlineData("преди години ме биеше, разведени сме, но пак ме дебне", true)]
    [InlineData("years ago he used to beat me, I am divorced and safe now", false)]
    [InlineData("years ago he used to beat me, we are divorced but he is outside my door again", true)]
    public void What_is_over_is_no_alarm_unless_it_goes_on(string words, bool heard) =>
        Assert.Equal(heard, ShippedContent.Understanding.Understand(words).Distress is not null);

    [Theory]
    [InlineData("мъжът ми не ме пуска на работа, шефът ще ме уволни")]
    [InlineData("he watches every move I make and reads all my messages")]
    [InlineData("my stepfather comes into my room at night")]
    [InlineData("свекърва ми ме държи заключена")]
    [InlineData("sin mi ima sinini ot bashta si")]
    public void Violence_is_heard_where_nobody_names_it(string words) => Assert.NotNull(ShippedContent.Understanding.Understand(words).Distress);

    [Theory]
    [InlineData("My son started school")]
    [InlineData("her daughter started kindergarten last week")]
    [InlineData("my children start school in September")]
    public void A_child_that_starts_school_is_no_alarm(string words) => Assert.Null(ShippedContent.Understanding.Understand(words).Distress);

    [Theory]
    [InlineData("he starves my son")]
    [InlineData("he starved the children")]
    public void A_child_that_is_starved_is(string words) => Assert.Equal(DistressKind.Child, ShippedContent.Understanding.Understand(words).Distress);

    [Theory]
    [InlineData("съседът бие жена си сега", true)]
    [InlineData("sysedyt bie jena si sega", true)]
    [InlineData("в момента бият съседката", true)]
    [InlineData("чувам как я бие в момента", true)]
    [InlineData("the neighbour is beating his wife right now", true)]
    [InlineData("my neighbour is being hit", true)]
    [InlineData("как да помогна на сестра ми", false)]
    [InlineData("my sister needs a place to talk, how can I help her", false)]
    public void Who_hears_another_woman_hit_now_is_led_to_help(string words, bool heard) =>
        Assert.Equal(heard, ShippedContent.Understanding.Understand(words).Distress is not null);
}
