using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Service;

/// <summary>Tells a supervisor whether the process lives, and whether it can take turns.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Text("alive"));
        routes.MapGet("/readyz", Ready);
    }

    private static async Task<IResult> Ready(IDbContextFactory<WegoBotDb> databases, Texts texts, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var known = await db.KeyChecks.AnyAsync(cancellationToken);
            return known && texts.In(texts.Languages.Default).Count > 0 ? Results.Text("ready") : NotReady();
        }
        catch (Exception failure) when (TransientErrors.IsTransient(failure))
        {
            return NotReady();
        }
    }

    private static IResult NotReady() => Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
}
