using System.Reflection;

namespace WegoBot.Pages;

/// <summary>The stylesheet, the script, the icon and what crawlers read first. They are embedded in the program, so that it runs from any folder.</summary>
/// <remarks>MapStaticAssets is not used: it serves files from a folder beside the program.</remarks>
public static class StaticAssets
{
    private static readonly (string Name, string Type)[] All =
    [
        ("page.css", "text/css; charset=utf-8"),
        ("page.js", "text/javascript; charset=utf-8"),
        ("desk.js", "text/javascript; charset=utf-8"),
        ("live.js", "text/javascript; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
        ("robots.txt", "text/plain; charset=utf-8"),
    ];

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var (name, type) in All)
        {
            var bytes = Read(name);
            routes.MapMethods("/" + name, ReadingRoutes.Methods, () => Results.Bytes(bytes, type)).DisableRateLimiting();
        }
    }

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"wwwroot/{name} is not in the program");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
