using System.Text.RegularExpressions;
using WegoBot.Dialogue;
using WegoBot.Tests.Channels.Transcripts;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Privacy;

/// <summary>What somebody says in a chat who gives away as much as one can: her name, her number, where she lives, and a message to a centre.</summary>
internal static partial class CanaryWalk
{
    public const string Name = "Гергана Щърбева-Канарева";
    public const string Phone = "0887 415 926";
    public const string Place = "зад ябълковата градина";

    /// <summary>Until the message to Ruse is sent, and she has confirmed the code.</summary>
    /// <returns>The code.</returns>
    public static async Task<string> Sends(Talk talk, Func<Func<Task>, Task>? failing = null)
    {
        await talk.Begins();
        foreach (var label in new[] { "Да, може", "Разбрах, продължаваме" })
            await talk.Presses(label);
        await talk.Says($"Казвам се {Name}, живея {Place}, {Phone}");
        if (talk.Labels.Contains("Начало"))
            await talk.Presses("Начало");
        foreach (var label in new[] { "Съобщение до центъра", "Общинско жилище", "Продължете", "Русе", "Тук, в този чат", "Пропуснете", "Пропуснете", "Така е добре" })
            await talk.Presses(label);
        if (failing is not null)
            await failing(() => talk.Presses("Съгласна съм, изпратете"));
        await talk.Presses("Съгласна съм, изпратете");
        var code = talk.Lines.First(line => Code().IsMatch(line));
        await talk.Presses("Записах го");
        await talk.Says(code[^CaseCode.CheckedDigits..].Replace(" ", "", StringComparison.Ordinal));
        return code;
    }

    /// <summary>The centre takes it on, notes something, writes in its own words and asks about the municipality; she writes in her own words, gives her number and says yes; staff read it all and print the sheet.</summary>
    public static async Task Goes(WegoBotApp app, Talk talk, string code)
    {
        var staff = await app.StaffOf("ruse");
        var path = (await staff.Finds(code)).Headers.Location!.ToString();
        await staff.GetStringAsync(path);
        var referral = (await app.Desk.Find("ruse", code, CancellationToken.None))!.Value;
        Assert.Equal(WegoBot.Referrals.Decision.Made, await app.Decides("ruse", referral, ReferralStatus.Accepted, "look_again_soon", CancellationToken.None));
        await talk.Presses("Начало");
        await talk.Presses("Моето съобщение");
        await talk.Presses("Пишете на центъра");
        await talk.Says($"Казвам се {Name}. Живея {Place}.");
        await talk.Presses("Изпратете го");
        await talk.Presses("Дайте телефонен номер");
        await talk.Says(Phone);
        await talk.Presses("Съгласна съм, дайте го");
        await Posts(staff, path, "notes", ("note", $"{Name}, {Phone}, живее {Place}."));
        var preview = await Posts(staff, path, "words", ("status", "WaitingForHer"), ("step", "preview"), ("words", $"Питаме за жилище {Place}."));
        await Posts(staff, path, "words", ("status", "WaitingForHer"), ("step", "send"), ("words", System.Net.WebUtility.HtmlDecode(Forms.Field(preview, "words"))));
        Assert.Equal(WegoBot.Referrals.Decision.Made, await app.Asks("ruse", referral, InstitutionKind.Municipality, "housing", "ruse_municipality"));
        await talk.Presses("Начало");
        await talk.Presses("Моето съобщение");
        await talk.Presses("Вижте какво искат да питат");
        await talk.Presses("Съгласна съм, предайте го");
        var page = System.Net.WebUtility.HtmlDecode(await staff.GetStringAsync(path));
        Assert.All([$"Живея {Place}", $"живее {Place}", $"Питаме за жилище {Place}"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.NotEmpty(Forms.Quote(await staff.GetStringAsync($"/staff/summaries/{await app.LastSummary("ruse", referral):N}")));
    }

    /// <summary>The centre proposes that Plovdiv goes on; she lets it have everything, and Plovdiv's staff read it.</summary>
    public static async Task MovesOn(WegoBotApp app, Talk talk, string code)
    {
        var referral = (await app.Desk.Find("ruse", code, CancellationToken.None))!.Value;
        var summary = await app.LastSummary("ruse", referral);
        Assert.Equal(WegoBot.Referrals.Decision.Made, await app.Summaries.SendOn("ruse", summary, Guid.Empty, CancellationToken.None));
        Assert.Equal(WegoBot.Referrals.Decision.Made, await app.Summaries.Record("ruse", summary, Guid.Empty, "they_can", CancellationToken.None));
        Assert.Equal(WegoBot.Referrals.Decision.Made, await app.Proposes("ruse", referral, "plovdiv", "nearer"));
        foreach (var label in new[] { "Начало", "Моето съобщение", "Вижте предложението", "Добавете и писаното", "Продължете", "Съгласна съм, предайте го" })
            await talk.Presses(label);
        var staff = await app.StaffOf("plovdiv");
        var path = (await staff.Finds(code)).Headers.Location!.ToString();
        Assert.Contains($"Питаме за жилище {Place}", System.Net.WebUtility.HtmlDecode(await staff.GetStringAsync(path)), StringComparison.Ordinal);
    }

    /// <summary>Posts a form of the case's page, and gives the page that follows.</summary>
    private static async Task<string> Posts(HttpClient staff, string path, string form, params (string, string)[] fields)
    {
        var page = await staff.GetStringAsync(path);
        return await (await staff.PostAsync($"{path}/{form}", Forms.Of([("token", Forms.Field(page, "token")), ("state", Forms.Field(page, "state")), .. fields]))).Content.ReadAsStringAsync();
    }

    [GeneratedRegex("^[0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4}$")]
    private static partial Regex Code();
}
