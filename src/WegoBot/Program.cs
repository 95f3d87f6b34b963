using WegoBot.Centres;
using WegoBot.Channels;
using WegoBot.Conversations;
using WegoBot.Employers;
using WegoBot.Figures;
using WegoBot.Guide;
using WegoBot.Limits;
using WegoBot.Localization;
using WegoBot.Notifications;
using WegoBot.Offices;
using WegoBot.Pages;
using WegoBot.Pilots;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Service;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Verbs;
using WegoBot.Votes;

return await CommandLine.Run(args, Build);

static WebApplication Build(string[] settings)
{
    var builder = ServiceSetup.NewBuilder(settings);
    ModelWarmup.Start(builder.Configuration);
    builder.AddTelemetry();
    builder.Services
        .AddService()
        .AddLocalization(LocalizationFolder.InUse())
        .AddPrivacy()
        .AddLimits()
        .AddStorage()
        .AddCentres()
        .AddNotifications(builder.Configuration)
        .AddPilots()
        .AddReferrals()
        .AddFigures()
        .AddConversations()
        .AddChannels(builder.Configuration)
        .AddVotes()
        .AddGuide()
        .AddStaffSignIn()
        .AddStaffPages()
        .AddOffices()
        .AddEmployers()
        .AddPages();

    var app = builder.Build();
    app.UseTelemetry();
    app.UsePages();
    app.UseStaffAccess();
    app.MapHealth();
    app.MapChannels();
    app.MapVotes();
    app.MapGuide();
    app.MapStaffPages();
    app.MapOffices();
    app.MapEmployers();
    return app;
}

/// <summary>The service as a whole, for tests that start it.</summary>
public partial class Program;
