namespace WegoBot.Dialogue.Tests.Understanding;

public sealed class IntentTests
{
    [Theory]
    [InlineData("/start", Trigger.Home)]
    [InlineData("/home", Trigger.Home)]
    [InlineData("/start@somebot ref", Trigger.Home)]
    [InlineData("/help", Trigger.HelpNow)]
    [InlineData("/exit", Trigger.Leave)]
    [InlineData("/stop", Trigger.Leave)]
    [InlineData("/изход", Trigger.Leave)]
    [InlineData("/EXIT@somebot", Trigger.Leave)]
    [InlineData("/language", Trigger.SwitchLanguage)]
    [InlineData("/forget", Trigger.Forget)]
    [InlineData("/mydata", Trigger.MyData)]
    [InlineData("моите данни", Trigger.MyData)]
    [InlineData("Моите данни?", Trigger.MyData)]
    [InlineData("moite danni", Trigger.MyData)]
    [InlineData("my data", Trigger.MyData)]
    public void A_command_is_understood(string words, Trigger trigger) => Assert.Equal(trigger, ShippedContent.Understanding.Understand(words).Intent?.Trigger);

    [Theory]
    [InlineData("да", "Yes")]
    [InlineData("Да.", "Yes")]
    [InlineData("yes", "Yes")]
    [InlineData("da", "Yes")]
    [InlineData("не", "No")]
    [InlineData("No!", "No")]
    [InlineData("ne", "No")]
    [InlineData("не знам", "NotSure")]
    [InlineData("не съм сигурна", "NotSure")]
    [InlineData("not sure", "NotSure")]
    [InlineData("ne znam", "NotSure")]
    public void A_plain_answer_is_understood(string words, string answer) =>
        Assert.Equal(new Intent(Trigger.Answer, answer), ShippedContent.Understanding.Understand(words).Intent);

    [Theory]
    [InlineData("in English please", "en")]
    [InlineData("английски", "en")]
    [InlineData("na bulgarski", "bg")]
    [InlineData("I don't speak English", "bg")]
    [InlineData("не разбирам български", "en")]
    [InlineData("смени езика", "")]
    public void The_language_that_is_named_is_meant(string words, string code) =>
        Assert.Equal(new Intent(Trigger.SwitchLanguage, code), ShippedContent.Understanding.Understand(words).Intent);

    [Theory]
    [InlineData("забрави всичко", Trigger.Forget)]
    [InlineData("изтрий разговора", Trigger.Forget)]
    [InlineData("delete everything", Trigger.Forget)]
    [InlineData("zabravi vsichko", Trigger.Forget)]
    [InlineData("анонимно ли е", Trigger.Topic)]
    [InlineData("who are you", Trigger.About)]
    [InlineData("назад", Trigger.Back)]
    [InlineData("go back", Trigger.Back)]
    [InlineData("искам да пиша на центъра", Trigger.Refer)]
    [InlineData("contact the centre", Trigger.Refer)]
    [InlineData("какво ми подхожда", Trigger.Eligibility)]
    [InlineData("what am I eligible for", Trigger.Eligibility)]
    [InlineData("какви възможности има", Trigger.Measures)]
    [InlineData("what kinds of support are there", Trigger.Measures)]
    public void What_the_buttons_offer_can_also_be_said(string words, Trigger trigger) =>
        Assert.Equal(trigger, ShippedContent.Understanding.Understand(words).Intent?.Trigger);

    [Theory]
    [InlineData("детска градина и жилище")]
    [InlineData("I need housing and training")]
    [InlineData("otpusk ili gavkavo rabotno vreme")]
    [InlineData("храна, дрехи и курс за работа")]
    public void Between_two_measures_nothing_is_guessed(string words) => Assert.Null(ShippedContent.Understanding.Understand(words).Intent);

    [Theory]
    [InlineData("трябват ми адвокат и психолог", "law", "therapy")]
    [InlineData("advokat i psiholog", "law", "therapy")]
    [InlineData("a lawyer and a therapist", "law", "therapy")]
    [InlineData("развод и лекар", "divorce", "health")]
    public void Two_topics_in_one_message_are_both_offered(string words, params string[] topics) =>
        Assert.Equal(topics.Select(topic => new Intent(Trigger.Topic, topic)), ShippedContent.Understanding.Understand(words).Nearest);

    [Theory]
    [InlineData("страх ме е")]
    [InlineData("не ме пуска")]
    [InlineData("взема ми парите")]
    [InlineData("strah me e")]
    [InlineData("he takes my money")]
    public void Indirect_words_are_heard_as_distress(string words)
    {
        Assert.NotNull(ShippedContent.Understanding.Understand(words).Distress);
    }
}
