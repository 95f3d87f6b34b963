using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>Reads a form posted by somebody who is signed in, from a page of the same session.</summary>
public sealed class StaffForms(AntiforgeryTokens tokens)
{
    public async Task<IResult> Take(HttpContext http, StaffContext visit, Func<PostedForm, Task<IResult>> act)
    {
        var (form, trouble) = await PostedForm.Read(http.Request);
        if (form is null)
            return trouble.Page(http.Request);
        return tokens.IsValid(visit.Session, form["token"]) ? await act(form) : PageError.Expired.Page(http.Request);
    }
}
