namespace WegoBot.Tests.Channels;

/// <summary>The buttons from the first question to a sent referral, each with words of the screen that it leads to.</summary>
internal static class WayToAReferral
{
    /// <param name="card">Words of the card, which is another in each channel.</param>
    public static (string Button, string Screen)[] Past(string card) =>
    [
        ("Да, може", card),
        ("Разбрах, продължаваме", "С какво да помогнем?"),
        ("Възможности за подкрепа", "подкрепа"),
        ("Детска градина", "Място в детска градина"),
        ("Подходящо ли е за мен?", "Имате ли дете, което още не ходи на училище?"),
        ("Да", "Вероятно"),
        ("Съобщение до центъра", "За какво да попитаме"),
        ("Продължете", "Кой център да прочете"),
        ("Русе", "Как да Ви отговорят?"),
        ("Тук, в този чат", "Кога е безопасно"),
        ("Вечер", "Кога е безопасно"),
        ("Продължете", "Колко скоро"),
        ("До една седмица", "Точно това ще прочете центърът"),
        ("Така е добре", "Съгласна ли сте"),
        ("Съгласна съм, изпратете", "Изпратено е"),
    ];
}
