using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using WegoBot.Staff;

namespace WegoBot.Bench.Desk;

/// <summary>Somebody of a centre's staff: signs in, looks at the list, opens cases, takes them on, answers and writes notes.</summary>
internal sealed class Worker(Browser browser, string name, ConcurrentDictionary<string, ConcurrentQueue<string>> answers, Failures failures)
{
    private const string Password = "гъсти мъгли над реката";
    private const int MostAnswersInCase = 3;

    private string _secret = "";

    /// <summary>How many answers came too late, because a colleague or the person herself had written.</summary>
    public static int Outpaced { get; private set; }

    /// <summary>Uses an invitation: a name, a password and the app.</summary>
    public async Task Enter(string key)
    {
        var asked = await browser.Post("enter", "/staff/enter", ("key", key), ("name", name));
        _secret = asked.Field("secret");
        var made = await browser.Post("enter", "/staff/enter", ("key", key), ("name", name), ("secret", _secret), ("password", Password), ("code", Totp.Code(Totp.FromText(_secret), TimeProvider.System.GetUtcNow())));
        if (made.Status != HttpStatusCode.OK)
            failures.Add($"enter: {(int)made.Status}");
        await browser.Post("sign out", "/staff/out", ("token", (await browser.Get("list", "/staff")).Field("token")));
    }

    public async Task Work(TimeSpan arrives, CancellationToken end)
    {
        try
        {
            await Task.Delay(arrives, TimeProvider.System, end);
            await SignIn();
            while (!end.IsCancellationRequested)
            {
                await Pause(end);
                var list = await browser.Get("list", RandomNumberGenerator.GetInt32(3) switch { 0 => "/staff", 1 => "/staff?group=New", _ => "/staff?group=WaitingForUs" });
                if (list.Cases is not { Count: > 0 } cases)
                    continue;
                await Pause(end);
                await Handle(cases[RandomNumberGenerator.GetInt32(cases.Count)], end);
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }
    }

    public async Task SignIn()
    {
        var signedIn = await browser.Post("sign in", "/staff/sign-in", ("name", name), ("password", Password), ("code", Totp.Code(Totp.FromText(_secret), TimeProvider.System.GetUtcNow())));
        if (!signedIn.IsRedirect)
            failures.Add($"sign in: {(int)signedIn.Status}");
    }

    /// <summary>The page of the case with a code, and its address; null when the centre does not have it.</summary>
    public async Task<(string Path, string Text)?> Finds(string code)
    {
        var found = await browser.Post("find", "/staff/find", ("token", (await browser.Get("list", "/staff")).Field("token")), ("code", code));
        return found.Location is { } path ? (path, (await browser.Get("open", path)).Text) : null;
    }

    private async Task Handle(string path, CancellationToken end)
    {
        var open = await browser.Get("open", path);
        await Pause(end);
        if (open.Field("state").StartsWith("Seen.", StringComparison.Ordinal) && open.Prepared("Accepted") is { } prepared)
            Note(await browser.Post("accept", path, ("token", open.Field("token")), ("state", open.Field("state")), ("status", "Accepted"), ("answer", prepared)));
        else if (open.Page.Contains("name=\"words\"", StringComparison.Ordinal) && answers.GetOrAdd(path, _ => []).Count < MostAnswersInCase)
            await Answer(path, open);
        if (RandomNumberGenerator.GetInt32(3) == 0)
            Note(await browser.Post("note", path + "/notes", ("token", open.Field("token")), ("note", Words.Next())));
    }

    private async Task Answer(string path, Browser.Answer open)
    {
        var words = Words.Next();
        (string, string)[] form = [("token", open.Field("token")), ("state", open.Field("state")), ("status", "WaitingForHer"), ("words", words)];
        var preview = await browser.Post("answer, preview", path + "/words", [.. form, ("step", "preview")]);
        if (!preview.Text.Contains(words, StringComparison.Ordinal))
            failures.Add("an answer without a preview");
        var sent = await browser.Post("answer", path + "/words", [.. form, ("step", "send")]);
        if (sent.IsRedirect)
            answers.GetOrAdd(path, _ => []).Enqueue(words);
        Note(sent);
    }

    private void Note(Browser.Answer answer)
    {
        if (answer.Status == HttpStatusCode.Conflict)
            Outpaced++;
        else if (!answer.IsRedirect)
            failures.Add($"a form of staff: {(int)answer.Status}");
    }

    private static Task Pause(CancellationToken end) => Task.Delay(RandomNumberGenerator.GetInt32(500, 2500), end);
}
