namespace WegoBot.Pages;

/// <summary>Why a request is not answered as it was asked.</summary>
public enum Trouble
{
    None,

    /// <summary>The page was too old, or the form was not ours.</summary>
    Expired,
    Unreadable,
    TooLong,
    NotHere,

    /// <summary>The address exists, but not for this kind of request.</summary>
    NotSo,

    /// <summary>Something failed on our side.</summary>
    Failed,
}

/// <summary>What a trouble is in HTTP and in words.</summary>
public static class Troubles
{
    public static int Status(this Trouble trouble) => trouble switch
    {
        Trouble.TooLong => StatusCodes.Status413PayloadTooLarge,
        Trouble.NotHere => StatusCodes.Status404NotFound,
        Trouble.NotSo => StatusCodes.Status405MethodNotAllowed,
        Trouble.Failed => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };

    public static Trouble Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => Trouble.NotHere,
        StatusCodes.Status405MethodNotAllowed => Trouble.NotSo,
        StatusCodes.Status413PayloadTooLarge => Trouble.TooLong,
        < 500 => Trouble.Unreadable,
        _ => Trouble.Failed,
    };

    /// <summary>The keys of its heading and its sentence.</summary>
    public static (string Heading, string Sentence) Words(this Trouble trouble) => trouble switch
    {
        Trouble.Expired => ("page.expired.title", "page.expired.next"),
        Trouble.TooLong => ("page.too_long.title", "page.too_long.next"),
        Trouble.NotHere => ("page.not_here.title", "page.not_here.next"),
        Trouble.NotSo => ("page.not_so.title", "page.not_so.next"),
        Trouble.Failed => ("page.failed.title", "page.failed.next"),
        _ => ("page.unreadable.title", "page.unreadable.next"),
    };

    /// <summary>The page that tells of it, in the language of the request.</summary>
    public static IResult Page(this Trouble trouble, HttpRequest request) => new Page<TroublePage>(trouble.Status(), new()
    {
        [nameof(TroublePage.Trouble)] = trouble,
        [nameof(TroublePage.Language)] = PageLanguage.Of(request),
        [nameof(TroublePage.ForStaff)] = request.Path.StartsWithSegments(SessionCookie.Staff.Path, StringComparison.Ordinal),
    });
}
