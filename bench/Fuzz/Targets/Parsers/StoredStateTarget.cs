using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Understanding;

namespace WegoBot.Fuzz;

/// <summary>Stored conversations that were changed: each is read as one that has a screen and takes a turn, or it is refused as unreadable.</summary>
public sealed class StoredStateTarget() : FuzzTarget("stored state", 180)
{
    private const int TurnsOfAWalk = 40;
    private const string Scope = "fuzz";

    private readonly TextUnderstanding _understanding = new(FuzzService.Content().Understanding);
    private readonly DialogueEngine _engine = Engine();
    private readonly ConcurrentDictionary<Stage, bool> _met = [];
    private long _refused;

    public override string Outcome => $"{_met.Count} stages met, {Interlocked.Read(ref _refused)} states refused";

    public override Task Run(Walk walk)
    {
        var conversation = new Conversation { Language = new Language(walk.Random.OneOf(["bg", "en"])) };
        for (var turns = 0; turns < TurnsOfAWalk; turns++)
            conversation = Turn(walk, conversation);
        return Task.CompletedTask;
    }

    private Conversation Turn(Walk walk, Conversation conversation)
    {
        var stored = JsonSerializer.SerializeToUtf8Bytes(StoredState.Of(conversation), StoredStateJson.Default.StoredState);
        if (walk.Random.OneIn(3))
            stored = walk.Random.OneIn(3) ? Mutator.Bytes(walk.Random, stored) : Encoding.UTF8.GetBytes(JsonMutator.Bent(walk.Random, [Encoding.UTF8.GetString(stored)], 1, 1));
        walk.Input(stored);
        if (Read(stored) is not { } read)
            return conversation;
        var context = new TurnContext(new DateTime(2026, 11, 23, 10, 0, 0).AddMinutes(walk.Random.Below(2000)), (ChannelKind)walk.Random.Below(3));
        var screen = _engine.Draw(read, Scope, context);
        var buttons = screen.Rows.SelectMany(row => row).ToList();
        var message = buttons.Count > 0 && !walk.Random.OneIn(4) ? Message.Press(walk.Random.OneOf(buttons).Id) : Message.Say(Mutator.Words(walk.Random));
        var turn = _engine.Take(read, Scope, message, _understanding.Understand(message.Words), context);
        _met.TryAdd(turn.Conversation.Stage, true);
        Walk.Holds(_engine.Draw(turn.Conversation, Scope, context).Lines.Count > 0, Rule.Other, "There is no screen.");
        Walk.Holds(turn.Referral is null || read.Stage == Stage.Consent, Rule.Consent, $"A referral came from {read.Stage}.");
        return turn.Conversation;
    }

    private Conversation? Read(byte[] stored)
    {
        try
        {
            if (JsonSerializer.Deserialize(stored, StoredStateJson.Default.StoredState)?.ToConversation() is { Stage: not Stage.Anywhere } conversation)
                return conversation;
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            // As the service's own serializer refuses it.
        }

        Interlocked.Increment(ref _refused);
        return null;
    }

    private static DialogueEngine Engine()
    {
        var (catalogue, texts) = FuzzService.Content().Load();
        return new DialogueEngine(catalogue, texts, TextUnderstanding.Normalise);
    }
}
