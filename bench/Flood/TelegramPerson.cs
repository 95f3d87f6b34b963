using WegoBot.Bench.Desk;

namespace WegoBot.Bench.Flood;

/// <summary>A calm person with Telegram: a press is the update to the webhook and everything until her screen is there.</summary>
internal sealed class TelegramPerson(BotApi telegram, IReadOnlyList<string> labels, Rounds rounds, Failures failures) : CalmPerson(labels, rounds, failures)
{
    private long _chat;
    private BotScreen? _screen;

    protected override async Task<bool> Begins(string next)
    {
        _chat = telegram.NewChat();
        _screen = await telegram.Says(_chat, "/start");
        return _screen.Buttons.ContainsKey(next);
    }

    protected override async Task<bool> Presses(string label, string? next)
    {
        _screen = await telegram.Presses(_chat, _screen!, label);
        return next is null || _screen.Buttons.ContainsKey(next);
    }
}
