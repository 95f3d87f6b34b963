using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using WegoBot.Storage;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Votes;

/// <summary>A meeting that votes: a coordinator at the staff pages, and participants each with a ballot and a phone of their own.</summary>
internal sealed partial class Meeting(WebApplicationFactory<Program> app, HttpClient coordinator, string path)
{
    /// <summary>The order of the measures on a ballot.</summary>
    public static readonly string[] Measures = ["kindergarten", "housing", "leave", "emergency", "hours", "in_kind", "training"];

    public HttpClient Coordinator => coordinator;

    public string Path => path;

    public Guid Id => Guid.Parse(path.Split('/')[^1]);

    public string ResultPath => $"/vote/result/{Id:N}";

    /// <summary>Opens a vote in Ruse on all seven measures, of which each participant can choose three.</summary>
    public static async Task<Meeting> Opens(WebApplicationFactory<Program> app, string closes = "")
    {
        var coordinator = await app.StaffOf(null, StaffRole.Coordinator);
        var answer = await coordinator.PostAsync("/staff/votes", await Form(coordinator, "/staff/votes",
            [("region", "ruse"), ("choices", "3"), ("closes", closes), .. Measures.Select(measure => ($"measure-{measure}", "1"))]));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return new Meeting(app, coordinator, answer.Headers.Location!.ToString());
    }

    /// <summary>The digits of new ballots, as they stand on the sheet.</summary>
    public async Task<IReadOnlyList<string>> Prints(int count)
    {
        var sheet = await coordinator.PostAsync($"{path}/ballots", await Form(coordinator, path, ("count", $"{count}")));
        Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
        return [.. Codes().Matches(await sheet.Content.ReadAsStringAsync()).Select(match => match.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal))];
    }

    public async Task<HttpResponseMessage> Closes() => await coordinator.PostAsync($"{path}/close", await Form(coordinator, path));

    /// <summary>A phone that has scanned a ballot, and the page that it shows.</summary>
    public async Task<(HttpClient Phone, string Page)> Scans(string code)
    {
        var phone = app.Browser();
        var scanned = await phone.GetAsync($"/vote?ballot={code}");
        Assert.Equal(HttpStatusCode.SeeOther, scanned.StatusCode);
        return (phone, await phone.GetStringAsync(scanned.Headers.Location));
    }

    /// <summary>Somebody scans, chooses and sends, and gives the page that follows.</summary>
    /// <param name="code">The ballot.</param>
    /// <param name="kind">The place of whom they speak for.</param>
    /// <param name="measures">The places of the measures.</param>
    /// <param name="grade">The grade that each of them gets.</param>
    public async Task<string> Votes(string code, int kind, int[] measures, int grade = 4)
    {
        var (phone, page) = await Scans(code);
        var answer = await phone.PostAsync("/vote", Ballot(page, kind, measures, grade));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return Forms.Heading(await phone.GetStringAsync(answer.Headers.Location));
    }

    public static FormUrlEncodedContent Ballot(string page, int kind, int[] measures, int grade = 4) => Forms.Of(
        [("token", Forms.Field(page, "token")), ("kind", $"{kind}"), .. measures.SelectMany(place => new[] { ($"measure-{place}", "1"), ($"grade-{place}", $"{grade}") })]);

    /// <summary>The result as the room sees it.</summary>
    public async Task<string> Result() => await app.Browser().GetStringAsync(ResultPath);

    /// <summary>The rows of the file, each with its cells.</summary>
    public async Task<IReadOnlyList<string[]>> File() =>
        [.. (await coordinator.GetStringAsync($"{path}/file")).TrimStart('\uFEFF').Split("\r\n").Where(line => line.Length > 0).Select(line => line.Trim('"').Split("\",\""))];

    /// <summary>How often each measure was chosen, from the file.</summary>
    public async Task<Dictionary<string, int>> Chosen() => (await File()).SkipWhile(row => row[0] != "Мярка").Skip(1).ToDictionary(row => row[0], row => int.Parse(row[1], null));

    public static async Task<FormUrlEncodedContent> Form(HttpClient staff, string page, params (string, string)[] fields) =>
        Forms.Of([("token", Forms.Field(await staff.GetStringAsync(page), "token")), .. fields]);

    [GeneratedRegex("<code>([0-9 ]+)</code>")]
    private static partial Regex Codes();
}
