using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Offices;

/// <summary>The page of a region shows what is known of its agreement with the source, and nothing that is not known.</summary>
[Trait("Engine", "Sqlite")] // no database
public sealed class ProtocolTests(PagesApp app) : IClassFixture<PagesApp>
{
    [Fact]
    public async Task What_is_known_has_its_source_and_day_and_where_nothing_is_known_the_page_says_so_and_what_to_ask()
    {
        var ruse = WebUtility.HtmlDecode(await app.Browser().GetStringAsync("/office/protocol/ruse?language=bg"));
        Assert.Contains("В Русе има териториален протокол", ruse, StringComparison.Ordinal);
        Assert.Contains("Източник: cscd-bg.org", ruse, StringComparison.Ordinal);
        Assert.Contains("Събрано на 26 ноември 2026 г.", ruse, StringComparison.Ordinal);
        Assert.Contains("Стъпките по него още не са записани тук.", ruse, StringComparison.Ordinal);
        foreach (var region in new[] { "plovdiv", "targovishte" })
        {
            var page = WebUtility.HtmlDecode(await app.Browser().GetStringAsync($"/office/protocol/{region}?language=en"));
            Assert.Contains("Nothing is agreed here for this region yet.", page, StringComparison.Ordinal);
            Assert.Contains("within how many days you answer", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Source:", page, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await app.Browser().GetAsync("/office/protocol/sofia")).StatusCode);
        Assert.All(app.Services.GetRequiredService<Catalogue>().Protocols.SelectMany(protocol => protocol.Known).Select(point => point.Source), source => Assert.NotEqual(Certainty.Low, source.Sure));
    }
}
