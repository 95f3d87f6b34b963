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

    /// <summary>A published quarter with something in every table, and one that can be published.</summary>
    public static async Task ASample(IServiceProvider services)
    {
        var counts = new FigureCounts();
        foreach (var table in services.GetRequiredService<FigureTables>().All)
            foreach (var (row, at) in table.Rows.Select((row, at) => (row, at)))
                foreach (var (column, place) in table.Columns.Select((column, place) => (column, place)))
                    for (var i = 0; table.Has(row, column) && i < ((at * 7) + (place * 5)) % 17; i++)
                        counts.Add(table.Id, row, column);
        counts.Add(Figure.Informed, 60);
        counts.Add(Figure.Meeting, 2);
        await Add(services, new Quarter(new DateOnly(2024, 1, 1)), counts);
        await Count(services, new Quarter(new DateOnly(2024, 4, 1)), counts);
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
