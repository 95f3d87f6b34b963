namespace WegoBot.Dialogue.Tests;

public class SentenceRules
{
    [Fact]
    public void Every_sentence_the_conversation_can_say_exists_and_no_other()
    {
        var said = TextKeys.All(House.Catalogue);
        var written = House.Texts.In(Language.Bulgarian).Keys.Where(key => !key.StartsWith("staff.", StringComparison.Ordinal) && !key.StartsWith("page.", StringComparison.Ordinal)).ToHashSet();

        Assert.Empty(said.Except(written));
        Assert.Empty(written.Except(said));
    }

    [Fact]
    public void Every_stage_can_be_reached_and_left_and_every_screen_fits_every_channel() =>
        Assert.Empty(new ScriptCheck(House.Catalogue, House.Texts).Findings().Distinct());
}
