namespace WegoBot.Pages;

/// <summary>Why a request gets an error page.</summary>
public enum PageError
{
    None,

    /// <summary>The page is too old, or the form does not belong to this session.</summary>
    Expired,

    /// <summary>The browser sent no session, because it keeps no cookie or because she has left.</summary>
    NoCookie,
    Unreadable,
    TooLong,
    NotFound,

    /// <summary>The address exists, but not for this HTTP method.</summary>
    MethodNotAllowed,

    /// <summary>More was asked at once than the limits admit.</summary>
    Busy,

    /// <summary>The service failed.</summary>
    Failed,
}

/// <summary>The HTTP status and the words of a <see cref="PageError"/>.</summary>
public static class PageErrors
{
    public static int Status(this PageError error) => error switch
    {
        PageError.TooLong => StatusCodes.Status413PayloadTooLarge,
        PageError.NotFound => StatusCodes.Status404NotFound,
        PageError.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        PageError.Busy => StatusCodes.Status429TooManyRequests,
        PageError.Failed => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };

    public static PageError Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => PageError.NotFound,
        StatusCodes.Status405MethodNotAllowed => PageError.MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => PageError.TooLong,
        StatusCodes.Status429TooManyRequests => PageError.Busy,
        < 500 => PageError.Unreadable,
        _ => PageError.Failed,
    };

    /// <summary>The keys of the heading and the sentence.</summary>
    public static (string Heading, string Sentence) Words(this PageError error) => error switch
    {
        PageError.Expired => ("page.expired.title", "page.expired.next"),
        PageError.NoCookie => ("page.no_cookie.title", "page.no_cookie.next"),
        PageError.TooLong => ("page.too_long.title", "page.too_long.next"),
        PageError.NotFound => ("page.not_here.title", "page.not_here.next"),
        PageError.MethodNotAllowed => ("page.not_so.title", "page.not_so.next"),
        PageError.Busy => ("page.busy.title", "page.busy.next"),
        PageError.Failed => ("page.failed.title", "page.failed.next"),
        _ => ("page.unreadable.title", "page.unreadable.next"),
    };

    /// <summary>The error page, in the language of the request.</summary>
    public static IResult Page(this PageError error, HttpRequest request) => new Page<ErrorPage>(error.Status(), new()
    {
        [nameof(ErrorPage.Error)] = error,
        [nameof(ErrorPage.Language)] = PageLanguage.Of(request),
        [nameof(ErrorPage.ForStaff)] = IsForStaff(request),
        [nameof(ErrorPage.IsDecoy)] = !IsForStaff(request) && SessionCookie.Chat.Read(request) is { IsDecoy: true },
    })
    {
        IsPadded = !IsForStaff(request),
    };

    private static bool IsForStaff(HttpRequest request) => request.Path.StartsWithSegments(SessionCookie.Staff.Path, StringComparison.Ordinal);
}
