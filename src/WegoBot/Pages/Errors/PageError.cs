namespace WegoBot.Pages;

/// <summary>Why a request is not answered as it was asked.</summary>
public enum PageError
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
public static class PageErrors
{
    public static int Status(this PageError trouble) => trouble switch
    {
        PageError.TooLong => StatusCodes.Status413PayloadTooLarge,
        PageError.NotHere => StatusCodes.Status404NotFound,
        PageError.NotSo => StatusCodes.Status405MethodNotAllowed,
        PageError.Failed => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };

    public static PageError Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => PageError.NotHere,
        StatusCodes.Status405MethodNotAllowed => PageError.NotSo,
        StatusCodes.Status413PayloadTooLarge => PageError.TooLong,
        < 500 => PageError.Unreadable,
        _ => PageError.Failed,
    };

    /// <summary>The keys of its heading and its sentence.</summary>
    public static (string Heading, string Sentence) Words(this PageError trouble) => trouble switch
    {
        PageError.Expired => ("page.expired.title", "page.expired.next"),
        PageError.TooLong => ("page.too_long.title", "page.too_long.next"),
        PageError.NotHere => ("page.not_here.title", "page.not_here.next"),
        PageError.NotSo => ("page.not_so.title", "page.not_so.next"),
        PageError.Failed => ("page.failed.title", "page.failed.next"),
        _ => ("page.unreadable.title", "page.unreadable.next"),
    };

    /// <summary>The page that tells of it, in the language of the request.</summary>
    public static IResult Page(this PageError trouble, HttpRequest request) => new Page<ErrorPage>(trouble.Status(), new()
    {
        [nameof(ErrorPage.Error)] = trouble,
        [nameof(ErrorPage.Language)] = PageLanguage.Of(request),
        [nameof(ErrorPage.ForStaff)] = request.Path.StartsWithSegments(SessionCookie.Staff.Path, StringComparison.Ordinal),
    });
}
