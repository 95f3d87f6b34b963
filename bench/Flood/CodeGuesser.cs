using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using WegoBot.Bench.Desk;
using WegoBot.Dialogue;

namespace WegoBot.Bench.Flood;

/// <summary>Tries made-up case codes as fast as the limits admit, each in a session of its own.</summary>
internal sealed class CodeGuesser(Uri service, int addresses)
{
    private const string Wrong = "Не намираме съобщение с този код";

    private static readonly string[] ToTheCode = ["Имам номер", "Да, може", "Разбрах, продължаваме"];

    /// <summary>Whoever asks again at once uses up what the address may do.</summary>
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromSeconds(1.5);

    private readonly Latencies _latencies = new();
    private readonly Failures _failures = new();

    /// <summary>When each code was looked up, and how many tries there were.</summary>
    public async Task<(List<TimeSpan> Tried, int All)> Guess(TimeSpan time)
    {
        using var random = RandomNumberGenerator.Create();
        var (tried, all) = (new List<TimeSpan>(), 0);
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < time; all++)
        {
            using var browser = new Browser(service, _latencies, _failures, string.Create(CultureInfo.InvariantCulture, $"198.51.{all % addresses / 250}.{all % addresses % 250}"));
            if (await Says(browser, CaseCode.New(random)) is not { } answer)
                await Task.Delay(AfterRefusal, TimeProvider.System);
            else if (answer.Text.Contains(Wrong, StringComparison.Ordinal))
                tried.Add(Stopwatch.GetElapsedTime(begun));
        }

        return (tried, all);
    }

    /// <summary>The screen after a code; null when the session was refused before.</summary>
    private static async Task<Browser.Answer?> Says(Browser browser, string code)
    {
        var page = await browser.Get("page", "/");
        foreach (var label in ToTheCode)
        {
            if (page.Button(label) is not { } button)
                return null;
            page = await Posts(browser, page, ("button", button));
        }

        return await Posts(browser, page, ("words", code));
    }

    private static async Task<Browser.Answer> Posts(Browser browser, Browser.Answer page, (string, string) field)
    {
        var answer = await browser.Post("press", "/", ("token", page.Field("token")), ("screen", page.Field("screen")), field);
        return answer.IsRedirect ? await browser.Get("page", "/") : answer;
    }
}
