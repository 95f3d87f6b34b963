using WegoBot.Dialogue;
using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>A signed-in member of one centre's staff. Every page shows only that centre's data.</summary>
/// <param name="Session">The browser's session.</param>
/// <param name="Centre">The only centre whose referrals this member of staff can see.</param>
/// <param name="FormToken">Binds the page's forms to the session.</param>
public sealed record StaffContext(Session Session, Centre Centre, string FormToken)
{
    public Language Language => Session.Language;
}
