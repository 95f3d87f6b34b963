using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Figures;
using WegoBot.Storage;

namespace WegoBot.Tests.Figures;

/// <summary>Quarters that are counted or published, without the conversations that lead there.</summary>
internal static class PublishedFigures
{
    /// <summary>A quarter that is published.</summary>
    public static async Task Add(IServiceProvider services, Quarter quarter, FigureCounts? counts = null)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContextAsync();
        var figures = FigureProtection.Protect(services.GetRequiredService<FigureTables>().All, counts ?? new FigureCounts());
        db.FigureReleases.Add(new FigureReleaseRow { Quarter = quarter.First, PublishedOn = quarter.End, Content = figures.Write() });
        await db.SaveChangesAsync();
    }

    /// <summary>A quarter that can be published.</summary>
    public static async Task Count(IServiceProvider services, Quarter quarter, FigureCounts counts)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContextAsync();
        db.FigureCounts.Add(services.GetRequiredService<FigureRecorder>().Row(counts, quarter));
        await db.SaveChangesAsync();
    }

    /// <summary>What a quarter has counted so far.</summary>
    public static async Task<FigureCounts> Counted(IServiceProvider services, Quarter quarter)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContextAsync();
        return await services.GetRequiredService<FigureStore>().Of(db, quarter, CancellationToken.None);
    }
}
