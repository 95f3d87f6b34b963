using System.Net;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>Staff write in their own words: first they see what would go, then it goes.</summary>
public sealed class StaffWordsTests(PagesApp app) : IClassFixture<PagesApp>
{
    [Fact]
    public async Task She_reads_exactly_what_staff_saw_without_the_personal_data_in_it()
    {
        var (person, staff, path) = await SentToRuse();
        var preview = await Write(staff, path, "preview", "Обадете се на 0888 123 456,\r\nкогато Ви е удобно.");
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        var page = await preview.Content.ReadAsStringAsync();
        var seen = Forms.Quote(page);
        Assert.DoesNotContain("0888", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await Post(staff, path, page, "send", WebUtility.HtmlDecode(Forms.Field(page, "words")))).StatusCode);

        var hers = await person.Press(await person.GetStringAsync("/"), "Продължете без проверка");
        Assert.Equal(seen, Forms.Quote(hers));
        Assert.Contains("когато Ви е удобно.", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_goes_before_staff_have_seen_it_without_personal_data()
    {
        var (_, staff, path) = await SentToRuse();
        var straight = await Write(staff, path, "send", "Обадете се на 0888 123 456.");
        Assert.Equal(HttpStatusCode.OK, straight.StatusCode);
        Assert.DoesNotContain("Разговорът", WebUtility.HtmlDecode(await staff.GetStringAsync(path)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ще Ви настаним утре.")]
    [InlineData("Елате на ул. Розова 5.")]
    [InlineData("Кодът Ви е 4000 1234 1234 1230.")]
    [InlineData(" \n ")]
    public async Task What_staff_may_never_write_is_refused_with_the_reason_and_the_text_is_kept(string words)
    {
        var (_, staff, path) = await SentToRuse();
        var refused = await Write(staff, path, "preview", words);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("Отговорът не е изпратен. По-долу пише защо.", page, StringComparison.Ordinal);
        Assert.Contains("<ul class=\"notice\">", page, StringComparison.Ordinal);
        Assert.Contains(words.Trim() + "</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_writes_second_keeps_the_text_and_reads_that_a_colleague_was_faster()
    {
        var (_, one, path) = await SentToRuse();
        var other = await app.StaffOf("ruse");
        var (mine, theirs) = (await Preview(one, path, "Първият отговор."), await Preview(other, path, "Вторият отговор."));
        Assert.Equal(HttpStatusCode.SeeOther, (await Post(one, path, mine, "send", "Първият отговор.")).StatusCode);
        var refused = await Post(other, path, theirs, "send", "Вторият отговор.");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("Човек от Вашия център току-що отговори.", page, StringComparison.Ordinal);
        Assert.Contains("Вторият отговор.</textarea>", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await Post(one, path, mine, "send", "Първият отговор.")).StatusCode); // twice is once
        Assert.Single(WebUtility.HtmlDecode(await one.GetStringAsync(path)).Split("Първият отговор.").Skip(1));
    }

    [Fact]
    public async Task Going_back_from_the_preview_keeps_the_text()
    {
        var (_, staff, path) = await SentToRuse();
        var page = await Preview(staff, path, "Питаме в общината.");
        var back = await Post(staff, path, page, "change", "Питаме в общината.");
        Assert.Contains("Питаме в общината.</textarea>", WebUtility.HtmlDecode(await back.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    private static async Task<string> Preview(HttpClient staff, string path, string words) =>
        await (await Write(staff, path, "preview", words)).Content.ReadAsStringAsync();

    private static async Task<HttpResponseMessage> Write(HttpClient staff, string path, string step, string words) =>
        await Post(staff, path, await staff.GetStringAsync(path), step, words);

    private static Task<HttpResponseMessage> Post(HttpClient staff, string path, string page, string step, string words) => staff.PostAsync(path + "/words", Forms.Of(
        ("token", Forms.Field(page, "token")), ("state", Forms.Field(page, "state")), ("status", "WaitingForHer"), ("words", words), ("step", step)));

    private async Task<(HttpClient Person, HttpClient Staff, string Path)> SentToRuse()
    {
        var person = app.Browser();
        var code = await person.SendsToRuse();
        var staff = await app.StaffOf("ruse");
        return (person, staff, (await staff.Finds(code)).Headers.Location!.ToString());
    }
}
