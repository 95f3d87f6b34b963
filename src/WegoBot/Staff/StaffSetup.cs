using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>Registers the pages of the centres' staff, all of them under <c>/staff</c>.</summary>
public static class StaffSetup
{
    public static IServiceCollection AddStaffPages(this IServiceCollection services) => services
        .AddSingleton<StaffForms>()
        .AddScoped<SignInPages>()
        .AddScoped<EnterPages>()
        .AddScoped<Unlocking>()
        .AddScoped<MyPages>()
        .AddSingleton<PeoplePages>()
        .AddSingleton<FigurePages>()
        .AddSingleton<CentreAudit>()
        .AddSingleton<AuditPages>()
        .AddSingleton<StaffWords>()
        .AddSingleton<ListPages>()
        .AddSingleton<ReferralPages>()
        .AddSingleton<HandlingPages>()
        .AddSingleton<SummaryPages>()
        .AddSingleton<PaperPages>()
        .AddSingleton<OtherCentres>()
        .AddSingleton<HandOverPages>()
        .AddSingleton<NumberPages>()
        .AddSingleton<NoticePages>()
        .AddSingleton<CentreSettingsPages>()
        .AddSingleton<LiveVersions>()
        .AddSingleton<LiveConnections>()
        .AddSingleton<LiveChanges>()
        .AddSingleton<MyNoticePages>()
        .AddSingleton<RotaPages>()
        .AddSingleton<VoteForm>()
        .AddSingleton<VotePages>()
        .AddSingleton<PilotPages>()
        .AddSingleton<StaffQuickExit>()
        .AddHostedService(provider => provider.GetRequiredService<StaffQuickExit>())
        .AddSingleton<SessionLeaveCallback>(provider => Leaving(provider.GetRequiredService<StaffQuickExit>()));

    /// <summary>Must come after what makes the answers safe, and before the pages.</summary>
    public static void UseStaffAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<UnlockMiddleware>();
        app.UseAuthorization();
    }

    public static void MapStaffPages(this IEndpointRouteBuilder routes)
    {
        var staff = routes.MapGroup("/staff")
            .AddEndpointFilter((context, next) => context.HttpContext.RequestServices.GetRequiredService<StaffAudit>().InvokeAsync(context, next));
        ((IEndpointConventionBuilder)staff).Finally(AssertAccess);
        MapDoor(staff);
        MapAccount(staff);
        MapMine(staff);
        MapCases(staff);
        MapNumbers(staff);
        staff.MapNotices();
        MapPeople(staff);
        MapCentres(staff);
        staff.MapVotes();
        staff.MapFigures();
    }

    private static void MapDoor(RouteGroupBuilder staff)
    {
        var door = staff.MapGroup("").WithMetadata(new StaffAccess(StaffArea.Door));
        door.MapMethods("/enter", ReadingRoutes.Methods, (HttpContext http, string? key, EnterPages pages) => pages.Look(http, key));
        door.MapPost("/enter", (HttpContext http, EnterPages pages) => pages.Take(http));
        door.MapPost("/enter/passkey", (HttpContext http, EnterPages pages) => pages.PasskeyOptions(http));
        door.MapPost("/sign-in", (HttpContext http, SignInPages pages) => pages.SignIn(http));
        door.MapPost("/passkey", (SignInPages pages) => pages.PasskeyOptions());
    }

    private static void MapAccount(RouteGroupBuilder staff)
    {
        var whileLocked = staff.MapGroup("").WithMetadata(new StaffAccess(StaffArea.Account) { WhileLocked = true });
        whileLocked.MapPost("/out", (HttpContext http, StaffContext visit, StaffForms forms, SignInPages pages) => forms.Take(http, visit, _ => pages.SignOut(http, visit)));
        var account = staff.MapGroup("").WithMetadata(new StaffAccess(StaffArea.Account));
        account.MapPost("/unlock", (HttpContext http, StaffContext visit, StaffForms forms) => forms.Take(http, visit, form => Task.FromResult(SignInPages.Unlocked(form))));
        account.MapPost("/language", (HttpContext http, StaffContext visit, StaffForms forms) =>
            forms.Take(http, visit, form => Task.FromResult(SignInPages.SwitchLanguage(http, visit, form["language"]))));
        account.MapPost("/join", (HttpContext http, StaffContext visit, StaffForms forms, EnterPages pages, StaffSessions sessions) =>
            forms.Take(http, visit, form => pages.Join(http, visit, sessions, form)));
    }

    private static void MapMine(RouteGroupBuilder staff)
    {
        var mine = staff.MapGroup("").WithMetadata(new StaffAccess(StaffArea.Account));
        mine.MapMethods("/me", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, MyPages pages) => pages.Show(http, visit));
        mine.MapPost("/me/device", (HttpContext http, StaffContext visit, StaffForms forms, MyPages pages) => forms.Take(http, visit, form => pages.Rename(http, visit, form)));
        mine.MapPost("/me/sessions", (HttpContext http, StaffContext visit, StaffForms forms, MyPages pages) => forms.Take(http, visit, _ => pages.EndOthers(http, visit)));
        mine.MapPost("/me/sessions/{session:guid}", (HttpContext http, StaffContext visit, Guid session, StaffForms forms, MyPages pages) =>
            forms.Take(http, visit, _ => pages.EndSession(http, session)));
        mine.MapPost("/centre", (HttpContext http, StaffContext visit, StaffForms forms, MyPages pages) => forms.Take(http, visit, form => pages.Switch(http, visit, form)));
        var ways = staff.MapGroup("").WithMetadata(new StaffAccess(StaffArea.Account) { AsksAgain = true });
        ways.MapMethods("/me/ways", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, MyPages pages) => pages.Ways(http, visit));
        ways.MapPost("/me/passkey", (HttpContext http, StaffContext visit, StaffForms forms, MyPages pages) => forms.Take(http, visit, _ => pages.PasskeyOptions(visit)));
        ways.MapPost("/me/passkeys", (HttpContext http, StaffContext visit, StaffForms forms, MyPages pages) => forms.Take(http, visit, form => pages.AddPasskey(http, visit, form)));
        ways.MapPost("/me/passkeys/remove", (HttpContext http, StaffContext visit, StaffForms forms, MyPages pages) => forms.Take(http, visit, form => pages.RemovePasskey(http, visit, form)));
        ways.MapPost("/me/app", (HttpContext http, StaffContext visit, StaffForms forms, MyPages pages) => forms.Take(http, visit, form => pages.App(http, visit, form)));
        ways.MapPost("/me/sheet", (HttpContext http, StaffContext visit, StaffForms forms, MyPages pages) => forms.Take(http, visit, _ => pages.Sheet(http, visit)));
    }

    private static void MapPeople(RouteGroupBuilder staff)
    {
        staff.MapMethods("/audit", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, long? before, AuditPages pages) => pages.Show(http, visit, before))
            .WithMetadata(new StaffAccess(StaffArea.People));
        var settings = staff.MapGroup("/settings").WithMetadata(new StaffAccess(StaffArea.People));
        settings.MapMethods("", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, bool? saved, CentreSettingsPages pages) => pages.Show(http, visit, saved == true));
        settings.MapPost("", (HttpContext http, StaffContext visit, StaffForms forms, CentreSettingsPages pages) => forms.Take(http, visit, form => pages.Save(http, visit, form)));
        var people = staff.MapGroup("/people").WithMetadata(new StaffAccess(StaffArea.People));
        people.MapMethods("", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, PeoplePages pages) => pages.List(http, visit));
        people.MapPost("/invite", (HttpContext http, StaffContext visit, StaffForms forms, PeoplePages pages) => forms.Take(http, visit, form => pages.Invite(http, visit, form)));
        people.MapMethods("/{person:guid}", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, Guid person, PeoplePages pages) => pages.Show(http, visit, person));
        people.MapPost("/{person:guid}/sessions", (HttpContext http, StaffContext visit, Guid person, StaffForms forms, PeoplePages pages) =>
            forms.Take(http, visit, _ => pages.EndSessions(http, visit, person)));
        people.MapPost("/{person:guid}/sessions/{session:guid}", (HttpContext http, StaffContext visit, Guid person, Guid session, StaffForms forms, PeoplePages pages) =>
            forms.Take(http, visit, _ => pages.EndSession(http, person, session)));
        people.MapPost("/{person:guid}/remove", (HttpContext http, StaffContext visit, Guid person, StaffForms forms, PeoplePages pages) =>
            forms.Take(http, visit, _ => pages.Remove(http, visit, person)));
    }

    private static void MapCentres(RouteGroupBuilder staff)
    {
        var centres = staff.MapGroup("/centres").WithMetadata(new StaffAccess(StaffArea.Centres));
        centres.MapMethods("", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, PeoplePages pages) => pages.Centres(http, visit));
        centres.MapMethods("/{centre}/settings", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, string centre, bool? saved, CentreSettingsPages pages) =>
            pages.ShowOf(http, visit, centre, saved == true));
        centres.MapPost("/{centre}/settings", (HttpContext http, StaffContext visit, string centre, StaffForms forms, CentreSettingsPages pages) =>
            forms.Take(http, visit, form => pages.SaveOf(http, visit, centre, form)));
        centres.MapPost("/invite", (HttpContext http, StaffContext visit, StaffForms forms, PeoplePages pages) => forms.Take(http, visit, form => pages.InviteHead(http, visit, form)));
        centres.MapPost("/heads/{person:guid}", (HttpContext http, StaffContext visit, Guid person, StaffForms forms, PeoplePages pages) =>
            forms.Take(http, visit, form => pages.RemoveHead(http, visit, person, form)));
    }

    private static void MapCases(RouteGroupBuilder staff)
    {
        var cases = staff.MapGroup("").WithMetadata(new StaffAccess(StaffArea.Cases));
        cases.MapMethods("", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, Guid? after, string? group, ListPages pages) => pages.List(http, visit, after, group));
        cases.MapMethods("/changes", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, LiveChanges changes) => changes.Open(http, visit));
        cases.MapPost("/find", (HttpContext http, StaffContext visit, StaffForms forms, ListPages pages) => forms.Take(http, visit, form => pages.Find(http, visit, form)));
        cases.MapMethods("/referrals/{referral:guid}", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, Guid referral, ReferralPages pages) => pages.Show(http, visit, referral));
        cases.MapPost("/referrals/{referral:guid}", (HttpContext http, StaffContext visit, Guid referral, StaffForms forms, ReferralPages pages) =>
            forms.Take(http, visit, form => pages.Decide(http, visit, referral, form)));
        cases.MapPost("/referrals/{referral:guid}/words", (HttpContext http, StaffContext visit, Guid referral, StaffForms forms, ReferralPages pages) =>
            forms.Take(http, visit, form => pages.Write(http, visit, referral, form)));
        cases.MapPost("/referrals/{referral:guid}/notes", (HttpContext http, StaffContext visit, Guid referral, StaffForms forms, ReferralPages pages) =>
            forms.Take(http, visit, form => pages.Note(http, visit, referral, form)));
        cases.MapPost(HandlingPages.AllPath["/staff".Length..], (HttpContext http, StaffContext visit, StaffForms forms, HandlingPages pages) => forms.Take(http, visit, form => pages.GiveAll(http, visit, form)));
        cases.MapPost("/referrals/{referral:guid}/owner", (HttpContext http, StaffContext visit, Guid referral, StaffForms forms, HandlingPages pages) =>
            forms.Take(http, visit, form => pages.Give(http, visit, referral, form)));
        cases.MapPost("/referrals/{referral:guid}/reminder", (HttpContext http, StaffContext visit, Guid referral, StaffForms forms, HandlingPages pages) =>
            forms.Take(http, visit, form => pages.Remind(http, visit, referral, form)));
        cases.MapPost("/referrals/{referral:guid}/summaries", (HttpContext http, StaffContext visit, Guid referral, StaffForms forms, SummaryPages pages) =>
            forms.Take(http, visit, form => pages.Begin(http, visit, referral, form)));
        cases.MapMethods("/summaries/{summary:guid}", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, Guid summary, PaperPages pages) => pages.Show(http, visit, summary));
        cases.MapPost("/summaries/{summary:guid}", (HttpContext http, StaffContext visit, Guid summary, StaffForms forms, SummaryPages pages) =>
            forms.Take(http, visit, form => pages.Change(http, visit, summary, form)));
        cases.MapPost("/summaries/{summary:guid}/code", (HttpContext http, StaffContext visit, Guid summary, StaffForms forms, PaperPages pages) =>
            forms.Take(http, visit, _ => pages.WithCode(http, visit, summary)));
        cases.MapPost("/referrals/{referral:guid}/hand-over", (HttpContext http, StaffContext visit, Guid referral, StaffForms forms, HandOverPages pages) =>
            forms.Take(http, visit, form => pages.Take(http, visit, referral, form)));
    }

    private static void MapNumbers(RouteGroupBuilder staff)
    {
        var own = staff.MapGroup("").WithMetadata(new StaffAccess(StaffArea.Cases) { ForTheOwner = true });
        own.MapMethods("/referrals/{referral:guid}/number", ReadingRoutes.Methods, (HttpContext http, StaffContext visit, Guid referral, NumberPages pages) => pages.Show(http, visit, referral));
    }

    /// <summary>A route that says nothing about access would be open to everybody.</summary>
    private static void AssertAccess(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.OfType<StaffAccess>().Any())
            throw new InvalidOperationException($"The staff route {endpoint.DisplayName} does not say who may use it.");
    }

    private static SessionLeaveCallback Leaving(StaffQuickExit leaving) => request =>
    {
        if (SessionCookie.Staff.Read(request) is { } session)
            leaving.Leave(session.Token);
    };
}
