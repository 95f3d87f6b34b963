using WegoBot.Channels.Messengers;
using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Viber;

/// <summary>Viber's webhook: takes what people write and press. A turn is stored before Viber gets its answer, and its screen is sent after that.</summary>
public sealed class ViberListener(
    ViberSignature signature, ViberCallbackReader reader, ConversationService conversations, ViberSender viber, [FromKeyedServices(ChannelKind.Viber)] MessengerSender sender, UrgentHelp help, ChatLimit limit, ILogger<ViberListener> log)
{
    /// <summary>Enough for the longest text with every letter escaped, and what stands around it.</summary>
    public const int MaxBytes = 64 * 1024;

    private readonly SequentialQueue _order = new();
    private readonly SequentialQueue _later = new();
    private long _failed;

    /// <summary>How many messages Viber accepted and later reported as not shown, since startup.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    public async Task<IResult> Take(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (await PostedBody.Read(http, MaxBytes) is not { } body)
            return Refused(StatusCodes.Status413PayloadTooLarge);
        if (!signature.IsValid(body, Signature(http.Request)))
            return Refused(StatusCodes.Status403Forbidden);
        if (ViberCallback.Parse(body) is not { } callback)
        {
            UpdateMetrics.Skip(ChannelKind.Viber);
            return Refused(StatusCodes.Status400BadRequest);
        }

        var incoming = callback.Kind == ViberCallback.Message ? reader.Read(callback) : null;
        // Viber posts again what gets no answer, so nothing is lost.
        using var place = limit.Wait(ChannelKind.Viber, incoming);
        if (place is null)
            return Refused(StatusCodes.Status503ServiceUnavailable);
        switch (callback.Kind)
        {
            case ViberCallback.ConversationStarted:
                return Results.Bytes(await Welcome(callback, http.RequestAborted), "application/json");
            case ViberCallback.Unsubscribed:
                Forget(callback);
                break;
            case ViberCallback.Message:
                await Turn(callback, incoming!);
                break;
            case ViberCallback.Failed:
                // The reason that Viber gives is free text, so it is not written down.
                log.ViberMessageFailed(Interlocked.Increment(ref _failed));
                break;
        }

        return Results.Ok();
    }

    // With a body, though empty: nobody needs an error page here.
    private static IResult Refused(int status) => Results.Text("", "text/plain", statusCode: status);

    private static string? Signature(HttpRequest request) =>
        request.Headers[ViberSignature.Header] is [{ } header] ? header
        : request.Query[ViberSignature.Parameter] is [{ } parameter] ? parameter
        : null;

    /// <summary>The one message that may go to her before she writes. It changes and stores nothing, so a repeated callback gets the same.</summary>
    private async Task<byte[]> Welcome(ViberCallback callback, CancellationToken cancellationToken)
    {
        var screen = await conversations.CurrentScreen(reader.Conversation(callback), ChannelKind.Viber, reader.Language(callback), cancellationToken);
        // Whoever opens an old chat sees its buttons, and nothing of what was said there.
        if (screen.Stage is not (Stage.Greeting or Stage.Decoy))
            screen = screen with { Lines = [] };
        return viber.Message(screen, receiver: null).ToJson();
    }

    // Not bound to the request: a turn that has begun is finished even when Viber has given up on the request.
    private async Task Turn(ViberCallback callback, IncomingMessage incoming)
    {
        if (!limit.Admits(incoming, new(callback.Person), sender))
            return;
        using var turn = sender.Turns([incoming.Conversation]);
        var (handled, shown) = _order.Add(() => conversations.Handle(new IncomingBatch([incoming]), CancellationToken.None), taken =>
        {
            if (taken.IsFaulted)
                help.Show(incoming, new(callback.Person), sender);
            else if (taken.IsCompletedSuccessfully)
                Show(taken.Result[0], callback);
        });
        var result = (await handled)[0];
        await shown;
        if (result.Later is not { } later)
            return;
        (_, shown) = _later.Add(() => later, taken =>
        {
            if (taken.IsCompletedSuccessfully)
                Show(taken.Result, callback);
        });
        await later;
        await shown;
    }

    private void Show(TurnResult result, ViberCallback callback)
    {
        if (!result.ShowsNothing)
            sender.Show(OutgoingScreen.Of(result, new(result.Address ?? callback.Person)));
    }

    private void Forget(ViberCallback callback)
    {
        var conversation = reader.Conversation(callback);
        sender.Drop(conversation);
        conversations.Forget(conversation);
    }
}
