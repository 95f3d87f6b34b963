using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Service;

/// <summary>Somebody with a browser who sends one referral after the other, and holds the service to every answer that it gave her.</summary>
internal sealed partial class Walker
{
    private const string Agree = "Съгласна съм, изпратете";

    /// <summary>The first of these that her page has is what she presses.</summary>
    private static readonly string[] Ways =
    [
        Agree, "Така е добре", "До една седмица", "Тук, в този чат", "Русе", "Продължете",
        "Съобщение до центъра", "Детска градина", "Възможности за подкрепа", "Разбрах, продължаваме", "Да, може", "Начало",
    ];

    /// <summary>Nobody reloads a page a thousand times a second.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly CookieContainer _cookies = new();
    private int? _screen;
    private bool _waitsForAnswer;
    private bool _agreed;

    /// <summary>Turns that were answered.</summary>
    public int Answered { get; private set; }

    /// <summary>Referrals that she knows to be sent.</summary>
    public int Sent { get; private set; }

    /// <summary>Walks until the service is gone, and tells of each answer.</summary>
    public async Task Walk(RealProcess service, Action answered)
    {
        using var browser = service.Browser(_cookies);
        try
        {
            for (var page = await Look(browser); ; page = await Look(browser))
            {
                await Press(browser, page);
                answered();
            }
        }
        catch (HttpRequestException)
        {
            // It was stopped: whatever had no answer may or may not have been done.
        }
    }

    /// <summary>Walks until it is enough, and begins anew from what she sees whenever a request had no answer.</summary>
    public async Task Walk(Func<CookieContainer, HttpClient> open, Action answered, CancellationToken enough)
    {
        using var browser = open(_cookies);
        while (!enough.IsCancellationRequested)
        {
            try
            {
                await Press(browser, await Look(browser));
                answered();
            }
            catch (HttpRequestException)
            {
                // A replica or the database is gone: whatever had no answer may or may not have been done.
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    /// <summary>Looks whether all is as she left it.</summary>
    public Task LookOnce(RealProcess service) => LookOnce(service.Browser);

    public async Task LookOnce(Func<CookieContainer, HttpClient> open)
    {
        using var browser = open(_cookies);
        await Look(browser);
    }

    /// <summary>Her page as it is now: exactly where the last answer left her, or one turn that was not answered further.</summary>
    private async Task<string> Look(HttpClient browser)
    {
        using var answer = await browser.GetAsync("/");
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            throw new HttpRequestException("Its database is gone for now.");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var screen = ScreenOf(page);
        if (_screen is { } known)
            Assert.InRange(screen, known, _waitsForAnswer ? known + 1 : known);
        if (_agreed && screen > _screen)
            Sent++;
        (_screen, _waitsForAnswer, _agreed) = (screen, false, false);
        return page;
    }

    private async Task Press(HttpClient browser, string page)
    {
        var buttons = Buttons().Matches(page).ToDictionary(match => WebUtility.HtmlDecode(match.Groups[2].Value).Trim(), match => match.Groups[1].Value);
        var way = Ways.First(buttons.ContainsKey);
        (_waitsForAnswer, _agreed) = (true, way == Agree);
        using var answer = await browser.PostAsync("/", Forms.Of(
            ("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), ("button", buttons[way])));
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            throw new HttpRequestException("It is stopping.");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        (_screen, _waitsForAnswer) = (_screen + 1, false);
        Sent += _agreed ? 1 : 0;
        _agreed = false;
        Answered++;
    }

    private static int ScreenOf(string page) => int.Parse(Forms.Field(page, "screen"), CultureInfo.InvariantCulture);

    [GeneratedRegex("name=\"button\" value=\"([^\"]*)\"[^>]*>([^<]+)<")]
    private static partial Regex Buttons();
}
