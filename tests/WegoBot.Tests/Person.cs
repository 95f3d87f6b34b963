using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Privacy;

namespace WegoBot.Tests;

/// <summary>Somebody who writes to the service, from a channel that knows her by an account.</summary>
public sealed class Person(WebApplicationFactory<Program> app, string account, ChannelKind channel)
{
    public ConversationId Id => app.Services.GetRequiredService<PseudonymousIds>().Of(channel, account);

    private ConversationService Conversations => app.Services.GetRequiredService<ConversationService>();

    /// <summary>What she sees now.</summary>
    public Task<Screen> Screen() => Conversations.CurrentScreen(Id, channel, ShippedLanguages.Bulgarian, CancellationToken.None);

    public Task<TurnResult> Says(string words, string? receipt = null) => Does(Message.Say(words), receipt);

    public async Task<TurnResult> Presses(Trigger trigger, string? value = null) => await Does(await Pressing(trigger, value));

    /// <summary>The press of a button that she sees now.</summary>
    public async Task<Message> Pressing(Trigger trigger, string? value = null)
    {
        var screen = await Screen();
        var button = screen.Rows.SelectMany(row => row)
            .FirstOrDefault(one => one.Choice.Trigger == trigger && (value is null || one.Choice.Value == value));
        Assert.True(button is not null, $"no button for {trigger} on {screen.Stage}");
        return Message.Press(button.Id);
    }

    public async Task<TurnResult> Does(Message message, string? receipt = null)
    {
        var result = (await Conversations.Handle(new IncomingBatch([Incoming(message, receipt)]), CancellationToken.None))[0];
        return result.Later is { } later ? await later : result;
    }

    /// <summary>From home to a safe word and a duress word that work.</summary>
    public async Task ChoosesTwoWords()
    {
        foreach (var trigger in new[] { Trigger.About, Trigger.TwoWords, Trigger.ChooseWords }) await Presses(trigger);
        foreach (var word in new[] { TwoWords.Safe, TwoWords.Duress, TwoWords.Safe }) await Says(word);
    }

    public IncomingMessage Incoming(Message message, string? receipt = null, int? underScreen = null) => new()
    {
        Conversation = Id,
        Channel = channel,
        Message = message,
        Address = channel == ChannelKind.WebChat ? null : $"to {account}",
        IdempotencyKey = receipt,
        UnderScreen = underScreen,
    };

    /// <summary>Her channel has shown her the screen.</summary>
    public Task Sees(TurnResult outcome, string address) => Conversations.Handle(
        new IncomingBatch([], [new DeliveryReceipt(Id, outcome.Screen.Serial, address)]), CancellationToken.None);

    /// <summary>From the greeting; what she said there may lead elsewhere first.</summary>
    public async Task ReachesHome()
    {
        await Presses(Trigger.Safe);
        var after = await Presses(Trigger.Continue);
        if (after.Screen.Stage != Stage.Home) await Presses(Trigger.Home);
    }

    /// <summary>Walks from the greeting to the question whether she agrees.</summary>
    public async Task ReachesConsent(string _centre = "ruse", string measure = "training")
    {
        await ReachesHome();
        await GoesToConsent(_centre, measure);
    }

    private async Task GoesToConsent(string _centre = "ruse", string measure = "training")
    {
        await Presses(Trigger.Refer);
        await Presses(Trigger.Wish, measure);
        await Presses(Trigger.Continue);
        await Presses(Trigger.Centre, _centre);
        await Presses(Trigger.Contact, nameof(ContactPreference.Chat));
        await Presses(Trigger.Continue);
        await Presses(Trigger.Urgency, nameof(Urgency.ThisWeek));
        await Presses(Trigger.Continue);
    }

    /// <summary>Sends a referral.</summary>
    /// <returns>The case code that she is shown.</returns>
    public async Task<string> SendsReferral(string _centre = "ruse")
    {
        await ReachesConsent(_centre);
        return await Agrees();
    }

    /// <summary>Sends a referral after she has been home.</summary>
    public async Task<string> SendsReferralFromHome()
    {
        await GoesToConsent();
        return await Agrees();
    }

    private async Task<string> Agrees()
    {
        var sent = await Presses(Trigger.Agree);
        return CaseCode.In(sent.Screen.Lines.Single(line => line.Kind == LineKind.Code).Text)!;
    }
}
