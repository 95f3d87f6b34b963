using System.Text.Json.Serialization;
using WegoBot.Dialogue;

namespace WegoBot.Conversations;

/// <summary>The stored form of what she has chosen for a hand-over.</summary>
internal sealed class StoredHandOver
{
    [JsonPropertyName("x")] public string[]? TakenOut { get; set; }

    [JsonPropertyName("d")] public bool WithDialogue { get; set; }

    [JsonPropertyName("s")] public string? Seen { get; set; }

    /// <summary>Null for an empty draft.</summary>
    public static StoredHandOver? Of(HandOverDraft draft) => draft is { WithDialogue: false, Seen: null } && draft.TakenOut.IsEmpty
        ? null
        : new StoredHandOver { TakenOut = StoredDraft.Some(draft.TakenOut), WithDialogue = draft.WithDialogue, Seen = draft.Seen };

    public HandOverDraft ToDraft() => new() { TakenOut = [.. TakenOut ?? []], WithDialogue = WithDialogue, Seen = Seen };
}
