using WegoBot.Dialogue;
using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>Somebody of one centre looking at a page. Whatever she is shown is that centre's.</summary>
/// <param name="Session">The browser's session.</param>
/// <param name="Centre">The only centre whose referrals are open to her.</param>
/// <param name="FormToken">Binds the page's forms to the session.</param>
public sealed record StaffContext(Session Session, Centre Centre, string FormToken)
{
    public Language Language => Session.Language;
}
