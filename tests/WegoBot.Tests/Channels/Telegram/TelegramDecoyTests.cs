using WegoBot.Dialogue.Tests;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>S7 in Telegram: what stood in the chat is gone before the decoy appears, and nothing of the chat comes back until the safe word.</summary>
public sealed class TelegramDecoyTests : IAsyncLifetime, IDisposable
{
    private const long Her = TelegramChat.Her;
    private const string Decoy = "Кухня и дом";

    private readonly TelegramChat _chat = new();

    private FakeBotApi Api => _chat.Api;

    public async Task InitializeAsync() => await _chat.Starts();

    public Task DisposeAsync() => _chat.Ends();

    public void Dispose() => _chat.Dispose();

    [Fact]
    public async Task The_words_and_everything_before_the_decoy_are_deleted_and_only_the_safe_word_leads_back()
    {
        await ChoosesTwoWords();
        var before = Api.Everything(Her);
        var calls = Api.Calls.Count;

        await Says(TwoWords.Duress, Decoy);
        Assert.Empty(Api.Everything(Her).Intersect(before));
        Assert.Single(Api.Everything(Her));
        var methods = Api.Calls.Skip(calls).Select(call => call.Method).Where(method => method is "deleteMessages" or "sendMessage").ToList();
        Assert.Equal(["deleteMessages", "sendMessage"], methods.Distinct());
        Assert.StartsWith("<b>Кухня и дом</b>", Api.Calls.Last(call => call.Method == "sendMessage").Arguments["text"]!.ToString(), StringComparison.Ordinal);

        await Says("/start", Decoy);
        await Says("стоп", Decoy);
        await _chat.Restart();
        await Says("леща", "Леща чорба");
        Assert.DoesNotContain(Api.Chat(Her), message => message.Text.Contains("Продължаваме", StringComparison.Ordinal));

        await Says(TwoWords.Safe, "безопасно ли");
        Assert.Single(Api.Everything(Her));
    }

    [Fact]
    public async Task The_decoy_stays_through_silence_without_a_message_and_without_a_deletion()
    {
        await ChoosesTwoWords();
        await Says(TwoWords.Duress, Decoy);
        var (calls, messages) = (Api.Calls.Count, Api.Everything(Her));
        foreach (var hours in new[] { 1, 24, 25 })
        {
            _chat.Clock.Advance(TimeSpan.FromHours(hours));
            await Api.Until(() => Api.IsIdle);
        }

        Assert.DoesNotContain(Api.Calls.Skip(calls), call => call.Method is "deleteMessages" or "sendMessage" or "editMessageText");
        Assert.Equal(messages, Api.Everything(Her));
        await Says("здравейте", Decoy);
    }

    [Fact]
    public async Task When_nothing_can_be_deleted_the_decoy_comes_all_the_same()
    {
        await ChoosesTwoWords();
        Api.FailsWith500("deleteMessages");
        await Says(TwoWords.Duress, Decoy);
        Assert.Single(Api.Everything(Her));
    }

    private async Task ChoosesTwoWords()
    {
        await _chat.Says("/start", "безопасно ли");
        foreach (var (button, screen) in new[] { ("Да, може", "Преди да започнем"), ("Разбрах, продължаваме", "С какво да помогнем?"), ("За нас и данните", "Какво пазим"), ("Две тайни думи", "Думата за прикритие"), ("Изберете две думи", "Напишете думата") })
            await _chat.Presses(button, screen);
        foreach (var (word, screen) in new[] { (TwoWords.Safe, "Дума за прикритие"), (TwoWords.Duress, "Още веднъж"), (TwoWords.Safe, "Готово") })
        {
            await Says(word, screen);
            Assert.DoesNotContain(Api.Chat(Her), message => message.Text.Contains(word, StringComparison.Ordinal));
        }
    }

    private async Task Says(string words, string expected)
    {
        await _chat.Says(words, expected);
        await Api.Until(() => Api.IsIdle);
    }
}
