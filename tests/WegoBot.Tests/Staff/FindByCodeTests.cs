using System.Net;
using WegoBot.Dialogue;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>Staff type the code as she wrote or said it, and are told what is wrong when it is none.</summary>
public sealed class FindByCodeTests(PagesApp app) : IClassFixture<PagesApp>
{
    /// <summary>Every hundredth of the ways in <see cref="WrittenCodes"/>; the others are tried on <see cref="CaseCode.In"/> alone.</summary>
    private const int Ways = 59;

    [Fact]
    [Reported(13, Inputs = Ways)]
    public async Task Staff_find_her_referral_however_the_code_is_written()
    {
        var code = await app.Browser().SendsToRuse();
        var staff = await app.StaffOf("ruse");
        var token = Forms.Field(await staff.GetStringAsync("/staff"), "token");
        var written = WrittenCodes.Of(CaseCode.In(code)!).Where((_, index) => index % 100 == 0).ToList();
        foreach (var words in written)
            Assert.Equal((words, HttpStatusCode.SeeOther), (words, (await staff.PostAsync("/staff/find", Forms.Of(("token", token), ("code", words)))).StatusCode));
        Assert.Equal(Ways, written.Count);
    }

    [Theory]
    [Reported(13)]
    [InlineData("", HttpStatusCode.BadRequest, "Това не е код.")]
    [InlineData("здравейте", HttpStatusCode.BadRequest, "Това не е код.")]
    [InlineData("4000 1234 1234 123", HttpStatusCode.BadRequest, "Това не е код.")]
    [InlineData("4000 1234 1234 1230 4", HttpStatusCode.BadRequest, "Това не е код.")]
    [InlineData("код: 4000 1234 1234 1230, 4000 1234 1234 1231", HttpStatusCode.BadRequest, "Това не е код.")]
    [InlineData("код: 4000 1234 1234 1230", HttpStatusCode.NotFound, "Във Вашия център няма насочване с този код.")]
    public async Task What_is_no_code_is_told_from_a_code_that_the_centre_does_not_have(string words, HttpStatusCode status, string said)
    {
        var staff = await app.StaffOf("ruse");
        var token = Forms.Field(await staff.GetStringAsync("/staff"), "token");
        var answer = await staff.PostAsync("/staff/find", Forms.Of(("token", token), ("code", words)));
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(said, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_found_with_other_spaces_and_letters_that_look_like_its_digits()
    {
        var code = await app.Browser().SendsToRuse();
        var staff = await app.StaffOf("ruse");
        var bare = code.Replace(" ", "", StringComparison.Ordinal);
        var alike = bare.Replace('0', 'О').Replace('1', 'l').Replace('3', 'З').Replace('8', 'В');
        foreach (var typed in new[] { code, bare, $"  {code} ", string.Join('-', bare.Chunk(4).Select(four => new string(four))), string.Join(". ", bare.ToCharArray()), alike, code + " x" })
            Assert.Equal(HttpStatusCode.SeeOther, (await staff.Finds(typed)).StatusCode);
        foreach (var typed in new[] { bare[..15], bare + "1", "", "код" })
            Assert.Equal(HttpStatusCode.BadRequest, (await staff.Finds(typed)).StatusCode);
    }
}
