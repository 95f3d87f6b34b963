using System.Net;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>What staff note for each other stays with them, and goes with the case.</summary>
public sealed class CaseNotesTests
{
    [Fact]
    public async Task Colleagues_read_a_note_without_personal_data_and_neither_she_nor_another_centre_does()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        var code = await person.SendsReferral();
        var (staff, path) = await Noted(app, code, "Ще звъня в общината, 0888 123 456");
        var page = WebUtility.HtmlDecode(await (await app.StaffOf("ruse")).GetStringAsync(path));
        Assert.Contains("Ще звъня в общината, [телефон]", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await Note(staff, path, "Ще звъня в общината, 0888 123 456")).StatusCode);
        Assert.Single(WebUtility.HtmlDecode(await staff.GetStringAsync(path)).Split("Ще звъня").Skip(1)); // twice is once
        await person.Presses(Trigger.Skip);
        Assert.DoesNotContain((await person.Screen()).Lines, line => line.Text.Contains("общината", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.StaffOf("plovdiv")).GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task When_she_takes_it_back_no_file_holds_the_note_any_more()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        var person = app.Person("A");
        var code = await person.SendsReferral();
        await person.Presses(Trigger.Skip);
        var (staff, path) = await Noted(app, code, "Питаме в общината.");
        await using var db = app.NewDb();
        var stored = (await db.CaseNotes.SingleAsync()).Content;
        await person.Presses(Trigger.Withdraw);
        await person.Presses(Trigger.Confirm);
        Assert.Empty(db.CaseNotes);
        await Eventually.Holds(() => !Directory.GetFiles(Path.GetDirectoryName(app.DatabasePath)!).Any(file => FileBytes.Of(file).AsSpan().IndexOf(stored) >= 0));
        Assert.Equal(HttpStatusCode.NotFound, (await Note(staff, path, "Още нещо.")).StatusCode);
    }

    private static async Task<(HttpClient Staff, string Path)> Noted(WegoBotApp app, string code, string note)
    {
        var staff = await app.StaffOf("ruse");
        var path = (await staff.Finds(code)).Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.SeeOther, (await Note(staff, path, note)).StatusCode);
        return (staff, path);
    }

    private static async Task<HttpResponseMessage> Note(HttpClient staff, string path, string note) =>
        await staff.PostAsync(path + "/notes", Forms.Of(("token", Forms.Field(await staff.GetStringAsync(path), "token")), ("note", note)));
}
