namespace WegoBot.Tests.Pages;

/// <summary>Ways through the chat by the labels of its buttons, in Bulgarian.</summary>
internal static class Way
{
    public static readonly string[] Home = ["Да, може", "Разбрах, продължаваме"];

    public static readonly string[] ToConsent =
    [
        .. Home, "Съобщение до центъра", "Детска градина", "Продължете", "Русе",
        "Тук, в този чат", "Продължете", "До една седмица", "Така е добре",
    ];

    public static readonly string[] ToRuse = [.. ToConsent, "Съгласна съм, изпратете"];

    /// <summary>Presses one button after another, and gives the page that it ends on.</summary>
    public static async Task<string> Walks(this HttpClient person, string[] labels)
    {
        var page = await person.GetStringAsync("/");
        foreach (var label in labels)
            page = await person.Press(page, label);
        return page;
    }

    /// <summary>Sends a referral to Ruse, and gives its case code.</summary>
    public static async Task<string> SendsToRuse(this HttpClient person) => Forms.Code(await person.Walks(ToRuse));
}
