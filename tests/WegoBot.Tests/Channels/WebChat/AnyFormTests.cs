using System.Net.Http.Headers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WegoBot.Tests.Pages;
using Xunit.Abstractions;

namespace WegoBot.Tests.Channels.WebChat;

/// <summary>S34: whatever is posted, nothing breaks, and what is not hers to press changes nothing.</summary>
[Trait("Engine", "Sqlite")] // what is wrong with a form is told before the database is asked
[LongRunning]
public sealed class AnyFormTests(PagesApp app, ITestOutputHelper output) : IClassFixture<PagesApp>
{
    private const int Tries = 100;

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(Tries).WithEndSize(120);

    private static readonly string[] Types =
    [
        "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-16", "application/x-www-form-urlencoded; charset=nonsense",
        "multipart/form-data; boundary=x", "multipart/form-data", "application/json", "text/plain", "text/xml", "x/y",
    ];

    private static readonly Gen<string> Anything = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements("leave", "help", "1", "0", "-1", "2147483648", "true", "null", "\0", "\u202E", "\uFEFF", "<script>", "=1+1", "' OR 1=1 --", "%00", "../..", "насилие"),
        Gen.Choose(1, 3000).Select(length => new string('а', length)));

    private static readonly Gen<string> Names = Gen.OneOf(Anything, Gen.Elements("token", "screen", "button", "words", "stay", "key", "code", "status", "answer"));

    private static readonly Gen<(string, string)[]> Fields = Names.Zip(Anything).ArrayOf();

    private static readonly Gen<byte[]> Bodies = Gen.OneOf(
        Fields.Select(Encoded),
        ArbMap.Default.GeneratorFor<byte[]>().Select(bytes => bytes ?? []),
        Fields.Select(Encoded).Zip(ArbMap.Default.GeneratorFor<byte[]>()).Select(both => both.Item1.Concat(both.Item2 ?? []).ToArray()));

    [Theory]
    [InlineData("/")]
    [InlineData("/staff/enter")]
    [InlineData("/staff/find")]
    [InlineData("/staff/language")]
    [InlineData("/staff/out")]
    public async Task A_form_that_is_not_ours_breaks_nothing_and_changes_nothing(string path)
    {
        var person = app.Browser();
        var before = await person.Walks(Way.Home);
        var staff = await app.StaffOf("ruse");
        var (stored, tried) = (await app.Conversations(), 0);
        var browser = path == "/" ? person : staff;
        Prop.ForAll(Bodies.Zip(Gen.Elements(Types)).ToArbitrary(), posted =>
        {
            tried++;
            return Status(browser, path, posted.Item1, posted.Item2) is >= 400 and < 500;
        }).Check(Many);

        Assert.Equal((before, stored), (await person.GetStringAsync("/"), await app.Conversations()));
        Assert.True((await staff.GetAsync("/staff")).IsSuccessStatusCode);
        output.WriteLine($"{tried} forms posted to {path}: none broke anything, none changed anything");
    }

    [Fact]
    public async Task Buttons_that_are_not_on_her_screen_change_nothing()
    {
        var person = app.Browser();
        var before = await person.Walks(Way.Home);
        var (token, tried) = (Forms.Field(before, "token"), 0);
        Prop.ForAll(Anything.Where(id => id is not ("leave" or "help" or "")).Zip(Fields).ToArbitrary(), pressed =>
        {
            tried++;
            (string, string)[] fields = [("token", token), ("button", pressed.Item1), .. pressed.Item2.Where(field => field.Item1 is not ("token" or "button")).DistinctBy(field => field.Item1)];
            return Status(person, "/", Encoded(fields), Types[0]) is 303 or >= 400 and < 500;
        }).Check(Many);

        Assert.Equal(before, await person.GetStringAsync("/"));
        output.WriteLine($"{tried} buttons that nobody drew: none changed anything");
    }

    [Fact]
    public void Words_of_any_kind_are_answered()
    {
        var tried = 0;
        Prop.ForAll(Anything.ToArbitrary(), words =>
        {
            tried++;
            var person = app.Browser();
            var page = person.GetStringAsync("/").Result;
            var status = Status(person, "/", Encoded([("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), ("words", words)]), Types[0]);
            return status is 303 or >= 400 and < 500 && person.GetAsync("/").Result.IsSuccessStatusCode;
        }).Check(Many);
        output.WriteLine($"{tried} messages of any kind: all answered");
    }

    private static int Status(HttpClient browser, string path, byte[] body, string type)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return (int)browser.PostAsync(path, content).Result.StatusCode;
    }

    private static byte[] Encoded((string, string)[] fields) => Encoding.ASCII.GetBytes(string.Join('&', fields.Select(
        field => $"{Percent(field.Item1)}={Percent(field.Item2)}")));

    // Not Uri.EscapeDataString, which refuses half a surrogate pair.
    private static string Percent(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(one => $"%{one:X2}"));
}
