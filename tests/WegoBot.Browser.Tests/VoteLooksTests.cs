using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WegoBot.Dialogue.Tests;
using WegoBot.Storage;
using WegoBot.Votes;
using static WegoBot.Browser.Tests.PageAppearance;

namespace WegoBot.Browser.Tests;

/// <summary>The pages of a vote can be read and used by everyone.</summary>
[Collection(nameof(HeadlessShell))]
public sealed class VoteLooksTests(HeadlessShell browser)
{
    [Fact]
    public async Task A_vote_is_readable_at_320_pixels_from_the_ballot_to_the_result()
    {
        await using var coordinator = await browser.Visitor(Looks.SmallPhone with { Language = ShippedLanguages.English });
        await coordinator.SignsInFor(null, StaffRole.Coordinator);
        await coordinator.Opens("staff/votes");
        await Look(coordinator, "votes");
        await Press(coordinator, "staff.votes.open_button");
        await coordinator.Page.Locator("#count").FillAsync("12");
        var path = new Uri(coordinator.Page.Url).AbsolutePath[1..];
        await Press(coordinator, "staff.votes.ballots_button");
        await Look(coordinator, "ballots to print");
        var codes = (await coordinator.Page.Locator(".ballot code").AllInnerTextsAsync()).Select(code => BallotCode.In(code)!).ToList();

        await using var phone = await browser.Visitor(Looks.SmallPhone);
        await phone.Opens("vote");
        await Look(phone, "typing a code");
        await phone.Opens(BallotPages.Link("", codes[0])[1..]);
        Assert.DoesNotContain(codes[0], phone.Page.Url, StringComparison.Ordinal);
        await phone.Page.Locator("input[type=checkbox]").First.CheckAsync();
        await Press(phone, "page.vote.button");
        await Look(phone, "ballot with what is missing");
        Assert.True(await phone.Page.Locator("input[type=checkbox]").First.IsCheckedAsync());
        await phone.Page.Locator("input[type=radio]").First.CheckAsync();
        await phone.Page.Locator("select").First.SelectOptionAsync("4");
        await Press(phone, "page.vote.button");
        await Look(phone, "counted");
        await Press(phone, "page.vote.to_result", AriaRole.Link);
        await Look(phone, "result before anything is shown");

        foreach (var ballot in codes.Skip(1))
            await browser.Service.Services.GetRequiredService<Voting>().Cast(ballot, new CastVote("employer", ["training", "housing"], new Dictionary<string, int> { ["training"] = 5, ["housing"] = 2 }), default);
        await phone.Page.ReloadAsync();
        Assert.Equal(2, await phone.Page.Locator("svg.plot").CountAsync());
        await Look(phone, "result while the vote is open");
        await coordinator.Opens(path);
        await Look(coordinator, "open vote");
        await Press(coordinator, "staff.votes.close_button");
        await Look(coordinator, "closed vote");
        await phone.Page.ReloadAsync();
        await Look(phone, "whole result");
        await coordinator.Page.Locator("#first").FillAsync("2100-01-01");
        await coordinator.Opens("staff/pilots");
        await Look(coordinator, "pilots");
    }

    private async Task Press(Visitor visitor, string key, AriaRole role = AriaRole.Button)
    {
        await visitor.Page.GetByRole(role, new() { Name = browser.Service.Texts.Say(visitor.Language, key), Exact = true }).ClickAsync();
        await visitor.Page.WaitForLoadStateAsync();
    }
}
