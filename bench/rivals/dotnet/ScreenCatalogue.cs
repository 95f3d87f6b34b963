using System.Text.Json;
using Telegram.Bot.Types.ReplyMarkups;

namespace WegoBot.Bench.DotnetRival;

/// <summary>The recorded screens. A button's data names its screen, row and column, as in the other rivals.</summary>
internal static class ScreenCatalogue
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<CatalogueScreen> Read(string file)
    {
        var steps = JsonSerializer.Deserialize<RecordedStep[]>(File.ReadAllBytes(file), Json)!;
        return [.. steps.Select((step, at) =>
        {
            var next = at + 1 < steps.Length ? steps[at + 1].Press : null;
            var keyboard = step.Buttons.Select((row, y) => row.Select((label, x) => InlineKeyboardButton.WithCallbackData(label, $"{at}:{y}:{x}")).ToArray()).ToArray();
            return new CatalogueScreen(step.Text, new InlineKeyboardMarkup(keyboard), keyboard.SelectMany(row => row).FirstOrDefault(button => button.Text == next)?.CallbackData);
        })];
    }

    private sealed record RecordedStep(string? Press, string Text, string[][] Buttons);
}

/// <summary>A screen to send.</summary>
/// <param name="Text">Its text in Telegram's HTML.</param>
/// <param name="Keyboard">Its buttons.</param>
/// <param name="Onward">The data of the button that leads to the next screen; null on the last.</param>
internal sealed record CatalogueScreen(string Text, InlineKeyboardMarkup Keyboard, string? Onward);
