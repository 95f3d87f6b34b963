using System.Security.Cryptography;

namespace WegoBot.Bench.Desk;

/// <summary>Somebody who walks from the greeting to a sent message, writes to the centre twice, and reads what it answers.</summary>
internal sealed class Person(Browser browser, string region, Failures failures)
{
    /// <summary>The labels of the way in Bulgarian; the star is the centre's region. Correct them after a change of the texts.</summary>
    private static readonly string[] ToSent =
    [
        "Да, може", "Разбрах, продължаваме", "Съобщение до центъра", "Детска градина", "Продължете", "*",
        "Тук, в този чат", "Продължете", "До една седмица", "Така е добре", "Съгласна съм, изпратете",
    ];

    private const int MostMessages = 2;

    /// <summary>The code of her message; null until it is sent.</summary>
    public string? Code { get; private set; }

    /// <summary>What she wrote to the centre and was told is sent.</summary>
    public List<string> Written { get; } = [];

    public async Task Live(TimeSpan arrives, CancellationToken end)
    {
        try
        {
            await Task.Delay(arrives, TimeProvider.System, end);
            if (await Walk(end))
                while (!end.IsCancellationRequested)
                {
                    await Pause(end);
                    var mine = await browser.Get("her page", "/");
                    if (Written.Count < MostMessages && mine.Button("Пишете на центъра") is not null)
                        await Write(mine);
                }
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }
    }

    /// <summary>Everything that her page shows of the conversation with the centre.</summary>
    public async Task<string> Reads()
    {
        var page = await browser.Get("her page", "/");
        var all = page.Text;
        while (page.Button("По-ранни съобщения") is not null)
            all += (page = await Press(page, "По-ранни съобщения")).Text;
        return all;
    }

    private async Task<bool> Walk(CancellationToken end)
    {
        var page = await browser.Get("her page", "/");
        foreach (var label in ToSent)
        {
            await Pause(end);
            page = await Press(page, label == "*" ? region : label);
        }

        if (page.Code is not { Length: > 0 } code)
        {
            failures.Add("a walk that ended on another screen");
            return false;
        }

        // From here on it is a message that must not get lost.
        Code = code;
        await Press(page, "Продължете без проверка");
        return true;
    }

    /// <summary>She never stops in the middle: her page has to show the conversation at the end.</summary>
    private async Task Write(Browser.Answer mine)
    {
        var page = await Press(mine, "Пишете на центъра");
        await Pause(CancellationToken.None);
        var words = Words.Next();
        page = await Post(page, ("words", words));
        if (page.Button("Изпратете го") is null)
        {
            failures.Add("a message without a preview");
            return;
        }

        page = await Press(page, "Изпратете го");
        if (page.Text.Contains(words, StringComparison.Ordinal))
            Written.Add(words);
        else
            failures.Add("a sent message that her page does not show");
    }

    private Task<Browser.Answer> Press(Browser.Answer page, string label)
    {
        if (page.Button(label) is { } id)
            return Post(page, ("button", id));
        throw new InvalidOperationException($"The page has no button '{label}': {page.Text[..Math.Min(page.Text.Length, 3000)]}");
    }

    private async Task<Browser.Answer> Post(Browser.Answer page, (string, string) field)
    {
        var answer = await browser.Post("her press", "/", ("token", page.Field("token")), ("screen", page.Field("screen")), field);
        if (!answer.IsRedirect)
            failures.Add($"her press: {(int)answer.Status}");
        return await browser.Get("her page", "/");
    }

    private static Task Pause(CancellationToken end) => Task.Delay(RandomNumberGenerator.GetInt32(1000, 6000), end);
}
