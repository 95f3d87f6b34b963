using WegoBot.Channels.Telegram;
using WegoBot.Conversations;
using WegoBot.Localization;
using WegoBot.Notifications;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Service;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Verbs;

return await CommandLine.Run(args, Build);

static WebApplication Build(string[] settings)
{
    var builder = ServiceSetup.NewBuilder(settings);
    builder.Services
        .AddService()
        .AddLocalization(builder.Environment)
        .AddPrivacy()
        .AddStorage()
        .AddNotifications()
        .AddReferrals()
        .AddStaffSignIn()
        .AddConversations()
        .AddTelegram(builder.Configuration);

    var app = builder.Build();
    app.MapHealth();
    return app;
}

/// <summary>The service as a whole, for tests that start it.</summary>
public partial class Program;
