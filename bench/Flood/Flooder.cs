using System.Globalization;
using WegoBot.Bench.Desk;

namespace WegoBot.Bench.Flood;

/// <summary>One client that never pauses, as a process of its own: <c>flood WAY ADDRESS</c>. It stops when its input ends, and prints what became of its requests.</summary>
internal sealed class Flooder(Uri service)
{
    /// <summary>The chat of the flooder in Telegram.</summary>
    public const long Chat = 999;

    private const string Address = "198.51.100.7";
    private const int Connections = 4;
    private const string FirstLabel = "Да, може";

    private readonly Latencies _latencies = new();
    private readonly Failures _failures = new();
    private int _taken;
    private int _refused;
    private int _other;

    public static async Task<int> Flood(string way, string address)
    {
        var flooder = new Flooder(new Uri(address));
        using var end = new CancellationTokenSource();
        Func<CancellationToken, Task>[] ways = way switch
        {
            "pages" => [flooder.OpensPages],
            "web" => [flooder.BeginsConversations, flooder.PressesItsOwn],
            _ => [flooder.WritesByTelegram],
        };
        var floods = ways.SelectMany(one => Enumerable.Range(0, Connections).Select(_ => Task.Run(() => one(end.Token)))).ToArray();
#pragma warning disable RS0030 // A command-line tool, not the service: its result belongs on the terminal.
        Console.WriteLine("floods");
        await Console.In.ReadToEndAsync(CancellationToken.None);
        await end.CancelAsync();
        await Task.WhenAll(floods);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{flooder._taken}|{flooder._refused}|{flooder._other}"));
#pragma warning restore RS0030
        return 0;
    }

    private async Task OpensPages(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            using var browser = NewBrowser();
            for (var visits = 0; visits < 50 && !end.IsCancellationRequested; visits++)
                Count(await browser.Get("page", "/"));
        }
    }

    /// <summary>Each time without a session: the page, and the first press in it.</summary>
    private async Task BeginsConversations(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            using var browser = NewBrowser();
            var page = await browser.Get("page", "/");
            Count(page);
            if (page.Button(FirstLabel) is { } button)
                Count(await Press(browser, page, button));
        }
    }

    /// <summary>One conversation whose language is changed without end.</summary>
    private async Task PressesItsOwn(CancellationToken end)
    {
        using var browser = NewBrowser();
        var page = await browser.Get("page", "/");
        while (!end.IsCancellationRequested)
        {
            if ((page.Button("English") ?? page.Button("Български")) is { } button)
                Count(await Press(browser, page, button));
            var next = await browser.Get("page", "/");
            Count(next);
            if (next.Button("English") is not null || next.Button("Български") is not null)
                page = next;
        }
    }

    private async Task WritesByTelegram(CancellationToken end)
    {
        using var webhook = new Webhook(service);
        for (var number = 0; !end.IsCancellationRequested; number++)
            Count(await webhook.Says(Chat, number % 2 == 0 ? "/start" : FirstLabel));
    }

    private static Task<Browser.Answer> Press(Browser browser, Browser.Answer page, string button) =>
        browser.Post("press", "/", ("token", page.Field("token")), ("screen", page.Field("screen")), ("button", button));

    private void Count(Browser.Answer answer) => Count((int)answer.Status);

    private void Count(int status) => Interlocked.Increment(ref status is 200 or 303 ? ref _taken : ref status == 429 ? ref _refused : ref _other);

    private Browser NewBrowser() => new(service, _latencies, _failures, Address);
}
