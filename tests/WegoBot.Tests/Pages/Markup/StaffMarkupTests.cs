using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Tests.Referrals;
using Xunit.Abstractions;

namespace WegoBot.Tests.Pages;

/// <summary>Hostile text in every field of every form that the staff's pages have, as each page itself names them, and in what she wrote: it is read as text, and nothing else.</summary>
[Trait("Engine", "Sqlite")] // what is written is the same on both
public sealed class StaffMarkupTests(ITestOutputHelper output)
{
    private readonly HashSet<string> _fields = [];
    private int _answers;

    [Fact]
    public async Task No_field_of_any_form_makes_markup_on_any_page()
    {
        await using var app = new WegoBotApp { Settings = new Dictionary<string, string> { ["Smtp:Host"] = "localhost", ["Smtp:Port"] = "9", ["Smtp:From"] = "bot@example.org", ["PublicUrl"] = "http://localhost" } };
        var (person, referral, code) = await app.AskedAboutTheMunicipality();
        await person.Presses(Trigger.Allow);
        await person.Presses(Trigger.Write);
        if ((await person.Says($"Благодаря Ви! {Markup.Hostile}")).Screen.Stage == Stage.Distress)
            await person.Presses(Trigger.Back);
        await person.Presses(Trigger.Send);
        var head = app.BrowserSignedIn(await app.Services.NewSession(await app.Services.NewAccount("ruse", StaffRole.Head, Markup.Hostile), "ruse"));
        var path = (await head.Finds(code)).Headers.Location!.ToString();
        // A case about which no institution is asked can be handed over.
        var other = (await head.Finds(await app.Browser().SendsToRuse())).Headers.Location!.ToString();
        var pages = AllRoutes.Of(app).Where(route => route.Method == "GET" && route.Path.StartsWith("/staff", StringComparison.Ordinal) && !route.Path.Contains("leave", StringComparison.Ordinal) && !route.Path.Contains("changes", StringComparison.Ordinal))
            .Select(route => route.Path).Append(path).Append(other).Append($"/staff/summaries/{await app.LastSummary("ruse", referral):N}").ToList();

        foreach (var page in pages)
            await FillsIn(head, page);
        await FillsIn(app.Browser(), "/staff");
        await FillsIn(app.Browser(), $"/staff/enter?key={await Invited(app)}");
        var shown = new List<string>();
        foreach (var page in pages)
            if ((await Reads(head, page)).Shows(Markup.Hostile))
                shown.Add(page);

        output.WriteLine($"{_fields.Count} fields of forms on {pages.Count + 2} pages: {_answers} answers, no markup in any. The text stands on {shown.Count} pages. Fields: {string.Join(", ", _fields.Order(StringComparer.Ordinal))}");
        Assert.Contains(path, shown);
        Assert.Contains("/staff/me", shown);
        Assert.All((string[])["note", "about", "words", "device", "email", "name", "password", "code", "recovery", "day", "owner", "reason", "measure"], field => Assert.Contains(_fields, one => one.EndsWith(' ' + field)));
    }

    private static async Task<string> Invited(WegoBotApp app) =>
        await app.Services.GetRequiredService<Invitations>().Create("ruse", StaffRole.Staff, TimeSpan.FromMinutes(15), CancellationToken.None);

    /// <summary>Posts each form of a page once for every field of it, with hostile text in that field and what a browser would send in the others; then with it in all that are typed.</summary>
    private async Task FillsIn(HttpClient browser, string path)
    {
        foreach (var form in (await Reads(browser, path)).Forms.Where(form => form.Method == "post" && form.Closest("#lock") is null && form.GetAttribute("action") != "/staff/out"))
        {
            var (action, sent) = (form.GetAttribute("action") ?? path, Sent(form));
            foreach (var field in sent.Keys.Where(name => name != "token"))
                if (_fields.Add($"{(Guid.TryParse(action.Split('/')[^1], out _) ? "case" : action.Split('/')[^1])} {field}"))
                    await Posts(browser, action, new(sent) { [field] = Markup.Hostile });
            var typed = new Dictionary<string, string>(sent);
            foreach (var name in form.Elements.OfType<IElement>().Where(IsTyped).Select(field => field.GetAttribute("name")!))
                typed[name] = Markup.Hostile;
            await Posts(browser, action, typed);
        }
    }

    private static bool IsTyped(IElement field) => field is IHtmlTextAreaElement || (field is IHtmlInputElement { Type: "text" or "email" or "search" or "tel" or "password" });

    /// <summary>What a browser sends of a form that nobody changed, with a choice where there has to be one.</summary>
    private static Dictionary<string, string> Sent(IHtmlFormElement form)
    {
        var sent = new Dictionary<string, string>();
        foreach (var field in form.Elements.OfType<IElement>().Where(field => field.GetAttribute("name") is { Length: > 0 }))
            sent.TryAdd(field.GetAttribute("name")!, field switch
            {
                IHtmlSelectElement select => select.Value ?? "",
                IHtmlTextAreaElement area => area.Value,
                _ => field.GetAttribute("value") ?? "",
            });
        return sent;
    }

    private async Task Posts(HttpClient browser, string action, Dictionary<string, string> fields)
    {
        var answer = await browser.PostAsync(action, Forms.Of([.. fields.Select(field => (field.Key, field.Value))]));
        Assert.True((int)answer.StatusCode < 500, $"{action} answers {answer.StatusCode}");
        Assert.DoesNotContain(answer.Headers.SelectMany(header => header.Value), value => value.Contains("evil", StringComparison.Ordinal));
        await Reads(answer);
    }

    private async Task<IHtmlDocument> Reads(HttpClient browser, string path)
    {
        var answer = await browser.GetAsync(path);
        return await Reads(answer.StatusCode == HttpStatusCode.SeeOther ? await browser.GetAsync(answer.Headers.Location) : answer);
    }

    private async Task<IHtmlDocument> Reads(HttpResponseMessage answer)
    {
        _answers++;
        return Markup.Read(answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync() : "");
    }
}
