namespace WegoBot.Pages;

/// <summary>Routes for reading, to be mapped with <c>MapMethods</c>: only a call of the framework's own method has its handler compiled with the program.</summary>
public static class ReadingRoutes
{
    /// <summary>GET, and HEAD, which the server answers with the same headers and no body.</summary>
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
}
